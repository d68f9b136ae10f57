package io.zhengwen.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else matches in a hit's group.
 *
 * @param count how many further passages
 * @param reprints the other articles of a story, the earliest first; some of them when there are many
 */
public record CollapsedHits(long count, List<Reprint> reprints) {
    public CollapsedHits {
        reprints = List.copyOf(reprints);
    }

    /** An article that tells the same story. */
    public record Reprint(
            String articleId,
            @Nullable String source,
            @Nullable String url,
            @Nullable String publishedAt) {}
}
