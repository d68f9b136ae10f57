package io.zhengwen.search.query;

/** The state of the index that a page or scan refers to has expired. */
public final class PointInTimeGoneException extends RuntimeException {
    public PointInTimeGoneException(Throwable cause) {
        super("the point in time is gone: " + cause.getMessage(), cause);
    }
}
