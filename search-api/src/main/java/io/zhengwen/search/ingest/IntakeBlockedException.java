package io.zhengwen.search.ingest;

/** The index accepts no articles until an operator acts; the message says how. */
public final class IntakeBlockedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IntakeBlockedException(String message, Throwable cause) {
        super(message, cause);
    }
}
