package io.zhengwen.node;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Polls for the effects of other processes, which send no notification. */
final class AwaitCondition {
    private static final long STEP_MILLIS = 50;

    private AwaitCondition() {}

    /** A condition that another process makes true. */
    @FunctionalInterface
    interface Condition {
        boolean holds();
    }

    /** Polls until the condition holds; returns false on timeout. */
    static boolean until(Duration timeout, Condition condition) {
        return value(timeout, () -> condition.holds() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    /** Polls until there is a value; returns empty on timeout. */
    static <T> Optional<T> value(Duration timeout, Supplier<Optional<T>> supplier) {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            Optional<T> value = supplier.get();
            if (value.isPresent() || System.nanoTime() > end) {
                return value;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NodeStartException("interrupted while waiting for Elasticsearch", e);
            }
        }
    }
}
