package io.zhengwen.search.query;

import io.zhengwen.mappings.Passage.PassageMention;
import io.zhengwen.mappings.PassageLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matching passage.
 *
 * @param districts codes of the divisions and zones that the passage itself names, as are enterprises, topics and
 *     persons
 * @param subject the entities that the passage is about
 * @param mentions the names in the text; none for an article, whose text is long
 * @param score relevance; 0 when hits are sorted by date
 * @param others the other passages of its group; null without grouping
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
     * The entities that a passage is about: those it names, or else those of the nearest earlier sentence of its
     * paragraph.
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
