package io.zhengwen.indexer.pipeline;

import io.zhengwen.entities.Attribution;
import io.zhengwen.mappings.Passage;
import java.util.List;
import java.util.Map;

/**
 * An article's passages, who says them, and the visits that it tells.
 *
 * @param article the passage of the article as a whole
 * @param parts its paragraphs, each followed by its sentences
 * @param attributions who says the sentences, by their ids
 * @param visits in the order of the text
 */
public record Passages(
        Passage article, List<Passage> parts, Map<String, Attribution> attributions, List<ToldVisit> visits) {
    public Passages {
        parts = List.copyOf(parts);
        attributions = Map.copyOf(attributions);
        visits = List.copyOf(visits);
    }

    /** All passages, the article first. */
    public int count() {
        return 1 + parts.size();
    }
}
