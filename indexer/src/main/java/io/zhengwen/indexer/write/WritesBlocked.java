package io.zhengwen.indexer.write;

/** The indices take no writes: a rebuild is about to swap them, or has; or somebody has made them read-only. */
final class WritesBlocked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WritesBlocked(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
