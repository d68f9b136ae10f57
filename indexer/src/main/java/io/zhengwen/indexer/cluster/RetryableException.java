package io.zhengwen.indexer.cluster;

import org.jspecify.annotations.Nullable;

/** Thrown when an attempt has failed temporarily; {@link RetryPolicy#retry} then repeats it. */
public class RetryableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause the failure to report if the attempt never succeeds; null for this exception itself */
    public RetryableException(String reason, @Nullable Throwable cause) {
        super(reason, cause, false, false);
    }

    /** Creates the exception to throw when the deadline of the retry policy has passed. */
    protected RuntimeException afterLastAttempt(RetryPolicy policy) {
        return policy.exhausted(getCause() == null ? this : getCause());
    }
}
