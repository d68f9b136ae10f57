package io.zhengwen.search.query;

/** The state of the index in which somebody paged is no longer kept. */
public final class PointInTimeGoneException extends RuntimeException {
    public PointInTimeGoneException(Throwable cause) {
        super("the point in time is gone: " + cause.getMessage(), cause);
    }
}
