package io.zhengwen.indexer;

/** A rebuild from given articles was refused since articles that are stored are not among them. */
public final class ArticlesWouldGo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArticlesWouldGo(String message) {
        super(message);
    }
}
