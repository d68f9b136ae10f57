package io.zhengwen.indexer.cluster;

/**
 * Thrown when the indices accept no writes: a rebuild is about to swap them or has done so, or somebody has made them
 * read-only.
 */
public final class WritesBlockedException extends RetryableException {
    private static final long serialVersionUID = 1L;

    public WritesBlockedException(String reason) {
        super(reason, null);
    }
}
