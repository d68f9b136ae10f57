package io.zhengwen.search.query;

import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.topic.Taxonomy;
import io.zhengwen.ik.LocalAnalyzers;
import io.zhengwen.text.TextCleaner;

/**
 * The language resources that read queries exactly as indexed text was read. Thread-safe.
 *
 * @param analysis IK with the same dictionary as the Elasticsearch that is searched
 */
public record LanguageResources(
        TextCleaner cleaner,
        LocalAnalyzers analysis,
        Gazetteer gazetteer,
        Taxonomy taxonomy,
        EntityExtractor extractor) {
    /** Loads the resources of this build; takes a second or two. */
    public static LanguageResources load() {
        return new LanguageResources(
                new TextCleaner(), LocalAnalyzers.load(), Gazetteer.load(), Taxonomy.load(), EntityExtractor.load());
    }
}
