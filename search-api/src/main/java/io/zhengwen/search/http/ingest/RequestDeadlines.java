package io.zhengwen.search.http.ingest;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Deadlines for requests as a whole. When one passes, the request's thread is interrupted: it stops waiting, whatever it
 * waits for, and can say so and give its place back.
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

    /** Begins for the request that this thread answers, which ends it by closing it. */
    Deadline begin() {
        return new Deadline();
    }

    /** One request's deadline. */
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

        /** From here on the thread is not interrupted by it, nor is it still. */
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
