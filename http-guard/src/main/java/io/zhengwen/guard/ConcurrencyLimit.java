package io.zhengwen.guard;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The places for requests that are worked on, and the queue before them. Exports and ingestion have a few of their
 * own, since each may take minutes; what tells how the server is has no need of a place.
 */
final class ConcurrencyLimit {
    private final ServerLimits limits;
    private final Map<Bulkhead, Places> lanes = new EnumMap<>(Bulkhead.class);

    ConcurrencyLimit(ServerLimits limits) {
        this.limits = limits;
        lanes.put(Bulkhead.SEARCH, new Places(limits.places(), limits.queue()));
        lanes.put(Bulkhead.EXPORT, new Places(ServerLimits.LONG_PLACES, 0));
        lanes.put(Bulkhead.INGESTION, new Places(ServerLimits.LONG_PLACES, 0));
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
    Permit enter(Bulkhead lane) throws InterruptedException {
        Places places = lanes.get(lane);
        if (places == null) {
            return () -> {};
        }
        if (!places.enter()) {
            throw GuardProblem.later(
                            503,
                            "the server is busy with as many requests as it takes",
                            1 + limits.patience().toSeconds())
                    .thrown();
        }
        return places.taken();
    }

    /** The lanes that have places. */
    Set<Bulkhead> lanes() {
        return Set.copyOf(lanes.keySet());
    }

    /** Requests that are worked on. */
    int taken() {
        return lanes.values().stream().mapToInt(places -> places.since.size()).sum();
    }

    /** How long the request of a lane that has a place for longest has had it, 0 when there is none. */
    double oldestSeconds(Bulkhead lane) {
        Places places = lanes.get(lane);
        long now = System.nanoTime();
        long oldest = places == null
                ? 0
                : places.since.values().stream()
                        .mapToLong(start -> now - start)
                        .max()
                        .orElse(0);
        return oldest / 1e9;
    }

    private final class Places {
        private final Semaphore free;
        private final Semaphore queue;
        /** When each place was taken, in nanoseconds of {@link System#nanoTime}. */
        private final Map<Permit, Long> since = new ConcurrentHashMap<>();

        Places(int size, int waiting) {
            this.free = new Semaphore(size, true);
            this.queue = new Semaphore(waiting);
        }

        boolean enter() throws InterruptedException {
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

        Permit taken() {
            Permit place = new Permit() {
                @Override
                public void leave() {
                    since.remove(this);
                    free.release();
                }
            };
            since.put(place, System.nanoTime());
            return place;
        }
    }
}
