package io.zhengwen.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other matches in a hit's group.
 *
 * @param count the number of further passages
 * @param reprints the other articles of a story, the earliest first; only some if there are many
 */
public record CollapsedHits(long count, List<Reprint> reprints) {
    public CollapsedHits {
        reprints = List.copyOf(reprints);
    }

    /** Another article of the same story. */
    public record Reprint(
            String articleId,
            @Nullable String source,
            @Nullable String url,
            @Nullable String publishedAt) {}
}
