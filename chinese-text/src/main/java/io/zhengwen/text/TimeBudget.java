package io.zhengwen.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The processor time that one text may take. Work that takes long asks from time to time whether it may go on; it counts
 * the time of the thread that began, so that a busy machine takes no text for a costly one.
 */
public final class TimeBudget {
    /** Many times what the longest usual article takes. */
    public static final Duration DEFAULT = Duration.ofSeconds(30);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Duration limit;
    private final LongSupplier nanoseconds;
    private final long begin;

    private TimeBudget(Duration limit, LongSupplier nanoseconds) {
        this.limit = limit;
        this.nanoseconds = nanoseconds;
        this.begin = nanoseconds.getAsLong();
    }

    /** A budget that begins now, for this thread. */
    public static TimeBudget start(Duration limit) {
        return start(limit, THREADS::getCurrentThreadCpuTime);
    }

    /** A budget by a clock of one's own. */
    static TimeBudget start(Duration limit, LongSupplier nanoseconds) {
        return new TimeBudget(limit, nanoseconds);
    }

    /**
     * Ends the work when its time is used up.
     *
     * @throws TimeBudgetExceededException then
     */
    public void check() {
        if (nanoseconds.getAsLong() - begin > limit.toNanos()) {
            throw new TimeBudgetExceededException(limit);
        }
    }
}
