package io.zhengwen.search.query;

import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.entities.Gazetteer;
import io.zhengwen.entities.Taxonomy;
import io.zhengwen.ik.Analysis;
import io.zhengwen.text.TextCleaner;

/**
 * What is known of language and names, and reads queries as the indexed text was read. All parts serve all threads.
 *
 * @param analysis IK with the same words as the Elasticsearch that is searched
 */
public record Knowledge(
        TextCleaner cleaner, Analysis analysis, Gazetteer gazetteer, Taxonomy taxonomy, EntityExtractor extractor) {
    /** All that comes with this build; takes a second or two. */
    public static Knowledge load() {
        return new Knowledge(
                new TextCleaner(), Analysis.load(), Gazetteer.load(), Taxonomy.load(), EntityExtractor.load());
    }
}
