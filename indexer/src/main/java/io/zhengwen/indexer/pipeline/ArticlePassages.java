package io.zhengwen.indexer.pipeline;

import io.zhengwen.mappings.Passage;
import java.util.List;

/**
 * The passages of an article.
 *
 * @param article the passage of the article as a whole
 * @param parts its paragraphs, each followed by its sentences
 */
public record ArticlePassages(Passage article, List<Passage> parts) {
    public ArticlePassages {
        parts = List.copyOf(parts);
    }

    /** The number of passages, the article's own included. */
    public int count() {
        return 1 + parts.size();
    }
}
