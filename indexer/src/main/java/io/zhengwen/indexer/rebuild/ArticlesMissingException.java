package io.zhengwen.indexer.rebuild;

/** A rebuild from given articles was refused since articles that are stored are not among them. */
public final class ArticlesMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArticlesMissingException(String message) {
        super(message);
    }
}
