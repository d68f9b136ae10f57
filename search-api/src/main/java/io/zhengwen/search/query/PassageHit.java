package io.zhengwen.search.query;

import io.zhengwen.mappings.Passage.PassageMention;
import io.zhengwen.mappings.PassageLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage that was found.
 *
 * @param districts codes of the divisions and zones that the passage itself names; so are enterprises, topics and
 *     persons
 * @param subject what the passage is about
 * @param mentions the names in the text; none for an article, whose text is long
 * @param score relevance, 0 when the order is by date
 * @param others what else is in its group; null when nothing is grouped
 */
public record PassageHit(
        String id,
        String articleId,
        PassageLevel level,
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
        Subject subject,
        List<PassageMention> mentions,
        HitHighlight highlight,
        double score,
        @Nullable String indexedAt,
        @Nullable CollapsedHits others) {
    public PassageHit {
        districts = List.copyOf(districts);
        enterprises = List.copyOf(enterprises);
        topics = List.copyOf(topics);
        persons = List.copyOf(persons);
        mentions = List.copyOf(mentions);
    }

    /**
     * What a passage is about: what it names, else what the nearest earlier sentence of its paragraph names.
     *
     * @param districts their codes
     */
    public record Subject(List<String> districts, List<String> enterprises) {
        public Subject {
            districts = List.copyOf(districts);
            enterprises = List.copyOf(enterprises);
        }
    }
}
