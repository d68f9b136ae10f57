package io.zhengwen.indexer.rebuild;

import io.zhengwen.articles.read.ArticleSource;

/** The source of the articles of a rebuild. */
public sealed interface RebuildSource {
    /** The stored articles, as they were received. */
    record Stored() implements RebuildSource {}

    /**
     * The articles of a given source, and no others.
     *
     * @param replace whether stored articles that the source does not have may be dropped
     */
    record Given(ArticleSource articles, boolean replace) implements RebuildSource {}
}
