package io.zhengwen.articles.read;

import io.zhengwen.articles.Article;

/** Reads files of one form. */
@FunctionalInterface
interface ArticleParser {
    /**
     * The article that a file holds, without its path.
     *
     * @throws UnreadableArticleException when it holds none
     */
    Article read(RawFile file);
}
