package io.zhengwen.node;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waiting for what other processes do, which nobody announces. */
final class AwaitCondition {
    private static final long STEP_MILLIS = 50;

    private AwaitCondition() {}

    /** Something that becomes true. */
    @FunctionalInterface
    interface Condition {
        boolean holds();
    }

    /** Asks again and again; false when the time is over. */
    static boolean until(Duration limit, Condition condition) {
        return value(limit, () -> condition.holds() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    /** Asks again and again until there is an answer; empty when the time is over. */
    static <T> Optional<T> value(Duration limit, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent() || System.nanoTime() > end) {
                return answer;
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
