package io.zhengwen.indexer.pipeline;

import io.zhengwen.entities.Attribution;
import io.zhengwen.mappings.Passage;
import java.util.List;
import java.util.Map;

/**
 * The passages of an article, the speakers of its sentences, and its visits.
 *
 * @param article the passage of the article as a whole
 * @param parts its paragraphs, each followed by its sentences
 * @param attributions who says the sentences, by their ids
 * @param visits in the order of the text
 */
public record ArticlePassages(
        Passage article, List<Passage> parts, Map<String, Attribution> attributions, List<ReportedVisit> visits) {
    public ArticlePassages {
        parts = List.copyOf(parts);
        attributions = Map.copyOf(attributions);
        visits = List.copyOf(visits);
    }

    /** The number of passages, the article's own included. */
    public int count() {
        return 1 + parts.size();
    }
}
