package io.zhengwen.search.http.ingest;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Limits the duration of whole requests. When a deadline passes, the request's thread is interrupted, so that it stops
 * waiting and can answer and release its permit.
 */
final class RequestDeadlines implements AutoCloseable {
    private final Duration limit;
    private final ScheduledThreadPoolExecutor clock;

    RequestDeadlines(Duration limit) {
        this.limit = limit;
        this.clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "request-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    Duration limit() {
        return limit;
    }

    /** Starts the deadline of the calling thread's request; closing it ends it. */
    Deadline begin() {
        return new Deadline();
    }

    /** The deadline of one request. */
    final class Deadline implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private final ScheduledFuture<?> timer = clock.schedule(this::pass, limit.toNanos(), TimeUnit.NANOSECONDS);
        private boolean passed;
        private boolean over;

        private Deadline() {}

        private synchronized void pass() {
            if (!over) {
                passed = true;
                thread.interrupt();
            }
        }

        synchronized boolean hasPassed() {
            return passed;
        }

        /** Ends the deadline and clears an interrupt that it has caused. */
        @Override
        public synchronized void close() {
            over = true;
            timer.cancel(false);
            if (passed) {
                Thread.interrupted();
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
