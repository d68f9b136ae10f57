package io.zhengwen.guard;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits the number of requests in progress per lane, with a bounded queue for searches. Exports and ingestion have
 * separate limits, since each may take minutes; health probes and metrics need no permit.
 */
final class ConcurrencyLimit {
    private final ServerLimits limits;
    private final Map<Bulkhead, Permits> lanes = new EnumMap<>(Bulkhead.class);

    ConcurrencyLimit(ServerLimits limits) {
        this.limits = limits;
        lanes.put(Bulkhead.SEARCH, new Permits(limits.places(), limits.queue()));
        lanes.put(Bulkhead.EXPORT, new Permits(ServerLimits.LONG_PLACES, 0));
        lanes.put(Bulkhead.INGESTION, new Permits(ServerLimits.LONG_PLACES, 0));
    }

    /** The permission to process one request. */
    interface Permit {
        /** Returns the permit; call it exactly once. */
        void release();
    }

    /**
     * Acquires a permit, waiting for one if the queue is not full.
     *
     * @throws ProblemException 503 when no permit becomes free in time
     */
    Permit acquire(Bulkhead lane) throws InterruptedException {
        Permits permits = lanes.get(lane);
        if (permits == null) {
            return () -> {};
        }
        if (!permits.tryAcquire()) {
            throw ProblemDetails.retryLater(
                            503,
                            "the server is busy with as many requests as it takes",
                            1 + limits.patience().toSeconds())
                    .exception();
        }
        return permits.issue();
    }

    /** The limited lanes. */
    Set<Bulkhead> lanes() {
        return Set.copyOf(lanes.keySet());
    }

    /** The number of requests in progress. */
    int active() {
        return lanes.values().stream().mapToInt(permits -> permits.since.size()).sum();
    }

    /** The age of a lane's oldest request in progress; 0 without any. */
    double oldestSeconds(Bulkhead lane) {
        Permits permits = lanes.get(lane);
        long now = System.nanoTime();
        long oldest = permits == null
                ? 0
                : permits.since.values().stream()
                        .mapToLong(start -> now - start)
                        .max()
                        .orElse(0);
        return oldest / 1e9;
    }

    private final class Permits {
        private final Semaphore free;
        private final Semaphore queue;
        /** The {@link System#nanoTime} at which each permit was issued. */
        private final Map<Permit, Long> since = new ConcurrentHashMap<>();

        Permits(int size, int waiting) {
            this.free = new Semaphore(size, true);
            this.queue = new Semaphore(waiting);
        }

        boolean tryAcquire() throws InterruptedException {
            if (free.tryAcquire()) {
                return true;
            }
            if (!queue.tryAcquire()) {
                return false;
            }
            try {
                return free.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                queue.release();
            }
        }

        Permit issue() {
            Permit permit = new Permit() {
                @Override
                public void release() {
                    since.remove(this);
                    free.release();
                }
            };
            since.put(permit, System.nanoTime());
            return permit;
        }
    }
}
