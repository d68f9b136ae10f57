package io.zhengwen.indexer.rebuild;

import io.zhengwen.articles.read.ArticleSource;

/** What a rebuild makes the new indices from. */
public sealed interface RebuildSource {
    /** The articles that are stored, as they were received. */
    record Stored() implements RebuildSource {}

    /**
     * A source of articles, and those alone that it has.
     *
     * @param replace whether articles of today's indices that the source does not have may go
     */
    record Given(ArticleSource articles, boolean replace) implements RebuildSource {}
}
