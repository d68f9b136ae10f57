package io.zhengwen.search.query;

import io.zhengwen.mappings.Level;
import io.zhengwen.mappings.Passage.PassageMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage that was found.
 *
 * @param districts codes of divisions and zones, as the request's scope reads them; so are enterprises, topics and
 *     persons
 * @param mentions the names in the text; none for an article, whose text is long
 * @param score relevance, 0 when the order is by date
 */
public record Hit(
        String id,
        String articleId,
        Level level,
        @Nullable Integer paragraph,
        @Nullable Integer sentence,
        @Nullable String title,
        String text,
        @Nullable String publishedAt,
        @Nullable String source,
        @Nullable String url,
        List<String> districts,
        List<String> enterprises,
        List<String> topics,
        List<String> persons,
        List<PassageMention> mentions,
        Highlight highlight,
        double score) {
    public Hit {
        districts = List.copyOf(districts);
        enterprises = List.copyOf(enterprises);
        topics = List.copyOf(topics);
        persons = List.copyOf(persons);
        mentions = List.copyOf(mentions);
    }
}
