package io.zhengwen.search.http.route;

/** A streamed answer that cannot be completed. */
public final class AbortedStreamException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AbortedStreamException(Throwable cause) {
        super("the answer cannot be completed", cause);
    }
}
