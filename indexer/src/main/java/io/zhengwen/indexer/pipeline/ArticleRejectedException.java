package io.zhengwen.indexer.pipeline;

/** Thrown when no passages can be made of one article; other articles are unaffected. */
public final class ArticleRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    ArticleRejectedException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** The reason to report, such as {@code takes more than 60.0 s of processor time; …}. */
    public String reason() {
        return reason;
    }
}
