package io.zhengwen.indexer.write;

import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.cluster.RetryableException;

/** Thrown when another process has changed an article that is being written or deleted. */
public final class ConflictException extends RetryableException {
    private static final long serialVersionUID = 1L;

    ConflictException(String reason) {
        super(reason, null);
    }

    @Override
    protected RuntimeException afterLastAttempt(RetryPolicy policy) {
        return this;
    }
}
