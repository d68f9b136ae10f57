package io.zhengwen.indexer.pipeline;

import io.zhengwen.mappings.Passage;
import java.util.List;

/**
 * An article's passages.
 *
 * @param article the passage of the article as a whole
 * @param parts its paragraphs, each followed by its sentences
 */
public record ArticlePassages(Passage article, List<Passage> parts) {
    public ArticlePassages {
        parts = List.copyOf(parts);
    }

    /** All passages, the article first. */
    public int count() {
        return 1 + parts.size();
    }
}
