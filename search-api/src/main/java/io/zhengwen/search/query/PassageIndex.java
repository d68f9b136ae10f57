package io.zhengwen.search.query;

import java.util.Optional;

/** The index as the API sees it. Every method throws {@link IndexUnavailableException} when it does not answer. */
public interface PassageIndex {
    SearchPage search(SearchRequest request);

    /** An article with its paragraphs and sentences. */
    Optional<Article> article(String articleId);

    /** Returns when searches can be answered; an index without any article can answer them. */
    void checkReady();
}
