package io.zhengwen.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The processor time that one text may take. Long work calls {@link #check} from time to time. Only processor time of
 * the thread that started the budget counts, so that a busy machine does not make a text look costly.
 */
public final class TimeBudget {
    /** The default, many times longer than the longest usual article takes. */
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

    /** A budget that begins now, measured by the given clock. */
    static TimeBudget start(Duration limit, LongSupplier nanoseconds) {
        return new TimeBudget(limit, nanoseconds);
    }

    /**
     * Ends the work when its time is used up.
     *
     * @throws TimeBudgetExceededException when the time is used up
     */
    public void check() {
        if (nanoseconds.getAsLong() - begin > limit.toNanos()) {
            throw new TimeBudgetExceededException(limit);
        }
    }
}
