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
    private final Map<Lane, Places> lanes = new EnumMap<>(Lane.class);

    ConcurrencyLimit(ServerLimits limits) {
        this.limits = limits;
        lanes.put(Lane.SEARCH, new Places(limits.places(), limits.queue()));
        lanes.put(Lane.EXPORT, new Places(ServerLimits.LONG_PLACES, 0));
        lanes.put(Lane.INGESTION, new Places(ServerLimits.LONG_PLACES, 0));
    }

    /** A place that somebody has. */
    interface Place {
        /** Gives it back. */
        void leave();
    }

    /**
     * Takes a place, waiting for one if the queue has room.
     *
     * @throws ProblemException 503 when there is none
     */
    Place enter(Lane lane) throws InterruptedException {
        Places places = lanes.get(lane);
        if (places == null) {
            return () -> {};
        }
        if (!places.enter()) {
            throw ProblemDetails.retryLater(
                            503,
                            "the server is busy with as many requests as it takes",
                            1 + limits.patience().toSeconds())
                    .exception();
        }
        return places.taken();
    }

    /** The lanes that have places. */
    Set<Lane> lanes() {
        return Set.copyOf(lanes.keySet());
    }

    /** Requests that are worked on. */
    int taken() {
        return lanes.values().stream().mapToInt(places -> places.since.size()).sum();
    }

    /** How long the request of a lane that has a place for longest has had it, 0 when there is none. */
    double oldestSeconds(Lane lane) {
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
        private final Map<Place, Long> since = new ConcurrentHashMap<>();

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

        Place taken() {
            Place place = new Place() {
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
