package io.zhengwen.indexer.lifecycle;

/** Thrown when another process is rebuilding or swapping the indices. */
public final class RebuildRunningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildRunningException(String message) {
        super(message);
    }
}
