package io.zhengwen.search.query;

/** The index did not answer. */
public final class IndexUnavailableException extends RuntimeException {
    public IndexUnavailableException(String attempted, Throwable cause) {
        super(attempted + ": " + cause.getMessage(), cause);
    }
}
