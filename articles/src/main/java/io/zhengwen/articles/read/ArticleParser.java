package io.zhengwen.articles.read;

import io.zhengwen.articles.Article;

/** A parser for files of one format. */
@FunctionalInterface
interface ArticleParser {
    /**
     * Parses the article in a file; its path is not set.
     *
     * @throws UnreadableArticleException when there is none
     */
    Article read(RawFile file);
}
