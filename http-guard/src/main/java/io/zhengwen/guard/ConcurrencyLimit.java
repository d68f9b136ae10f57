package io.zhengwen.guard;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.servlet.http.HttpServletRequest;

/**
 * The places for requests that are worked on, and the queue before them. Exports and ingestion have a few of their
 * own, since each may take minutes; what tells how the server is has no need of a place.
 */
final class ConcurrencyLimit {
    static final String EXPORT = "/api/v1/export";
    private static final String ARTICLES = "/api/v1/articles";
    private static final String NEEDS_NONE = "/healthz|/metrics";

    private final ServerLimits limits;
    private final Bulkhead searches;
    private final Bulkhead exports;
    private final Bulkhead ingestion;

    ConcurrencyLimit(ServerLimits limits) {
        this.limits = limits;
        this.searches = new Bulkhead(limits.places(), limits.queue());
        this.exports = new Bulkhead(ServerLimits.LONG_PLACES, 0);
        this.ingestion = new Bulkhead(ServerLimits.LONG_PLACES, 0);
    }

    /** A place that somebody has. */
    interface Permit {
        /** Gives it back. */
        void leave();
    }

    /**
     * Takes a place, waiting for one if the queue has room.
     *
     * @throws GuardProblem.Thrown 503 when there is none
     */
    Permit enter(HttpServletRequest request) throws InterruptedException {
        String path = request.getRequestURI();
        if (path.matches(NEEDS_NONE)) {
            return () -> {};
        }
        Bulkhead lane = lane(request.getMethod(), path);
        if (!lane.enter()) {
            throw GuardProblem.later(
                            503,
                            "the server is busy with as many requests as it takes",
                            1 + limits.patience().toSeconds())
                    .thrown();
        }
        return lane.places::release;
    }

    private Bulkhead lane(String method, String path) {
        if (path.startsWith(EXPORT)) {
            return exports;
        }
        boolean reading = method.equals("GET") || method.equals("HEAD");
        return path.startsWith(ARTICLES) && !reading ? ingestion : searches;
    }

    /** Requests that are worked on. */
    int taken() {
        return searches.taken() + exports.taken() + ingestion.taken();
    }

    private final class Bulkhead {
        private final int size;
        private final Semaphore places;
        private final Semaphore queue;

        Bulkhead(int size, int waiting) {
            this.size = size;
            this.places = new Semaphore(size, true);
            this.queue = new Semaphore(waiting);
        }

        int taken() {
            return size - places.availablePermits();
        }

        boolean enter() throws InterruptedException {
            if (places.tryAcquire()) {
                return true;
            }
            if (!queue.tryAcquire()) {
                return false;
            }
            try {
                return places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                queue.release();
            }
        }
    }
}
