package io.zhengwen.indexer.read;

import io.zhengwen.indexer.article.Article;

/** Reads files of one form. */
@FunctionalInterface
interface ArticleForm {
    /**
     * The article that a file holds, without its path.
     *
     * @throws Refusal when it holds none
     */
    Article read(RawFile file);
}
