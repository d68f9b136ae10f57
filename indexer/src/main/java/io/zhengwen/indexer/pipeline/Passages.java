package io.zhengwen.indexer.pipeline;

import io.zhengwen.mappings.Passage;
import java.util.List;

/**
 * An article's passages.
 *
 * @param article the passage of the article as a whole
 * @param parts its paragraphs, each followed by its sentences
 */
public record Passages(Passage article, List<Passage> parts) {
    public Passages {
        parts = List.copyOf(parts);
    }

    /** All passages, the article first. */
    public int count() {
        return 1 + parts.size();
    }
}
