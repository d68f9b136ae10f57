package io.zhengwen.search.ingest;

/** The index cannot take articles until somebody does something about it, which the message says. */
public final class IntakeBlockedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IntakeBlockedException(String message, Throwable cause) {
        super(message, cause);
    }
}
