package io.zhengwen.indexer.pipeline;

/** An article of which nothing can be made: a fault of ours or too little memory, and the article's own trouble alone. */
public final class ArticleFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    ArticleFaultException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** The reason that its rejection gives. */
    public String reason() {
        return reason;
    }
}
