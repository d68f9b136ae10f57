package io.zhengwen.indexer.rebuild;

/** Thrown when a rebuild from given articles would lose stored articles that are not among them. */
public final class ArticlesMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArticlesMissingException(String message) {
        super(message);
    }
}
