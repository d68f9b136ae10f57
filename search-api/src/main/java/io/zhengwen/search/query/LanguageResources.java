package io.zhengwen.search.query;

import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.topic.Taxonomy;
import io.zhengwen.ik.LocalAnalyzers;
import io.zhengwen.text.TextCleaner;

/**
 * What is known of language and names, and reads queries as the indexed text was read. All parts serve all threads.
 *
 * @param analysis IK with the same words as the Elasticsearch that is searched
 */
public record LanguageResources(
        TextCleaner cleaner,
        LocalAnalyzers analysis,
        Gazetteer gazetteer,
        Taxonomy taxonomy,
        EntityExtractor extractor) {
    /** All that comes with this build; takes a second or two. */
    public static LanguageResources load() {
        return new LanguageResources(
                new TextCleaner(), LocalAnalyzers.load(), Gazetteer.load(), Taxonomy.load(), EntityExtractor.load());
    }
}
