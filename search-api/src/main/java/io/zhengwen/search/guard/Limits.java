package io.zhengwen.search.guard;

import java.time.Duration;

/**
 * How much a server takes on.
 *
 * @param places requests that are worked on at the same time
 * @param queue requests that may wait for a place; more are answered 503 at once
 * @param patience how long one waits for a place before it is answered 503 too
 * @param silence how long a connection may be silent
 * @param head how long the head of a request may take to arrive
 * @param bodyBytes the most bytes of a request's body
 * @param requestsPerSecond for each key or address; 0 for any number
 */
public record Limits(
        int places,
        int queue,
        Duration patience,
        Duration silence,
        Duration head,
        int bodyBytes,
        int requestsPerSecond) {
    /** Right for one machine; any number of requests from anybody. */
    public static final Limits DEFAULT =
            new Limits(32, 32, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(10), 16_000_000, 0);

    /** How many seconds' worth of requests may come at once. */
    static final int BURST_SECONDS = 10;
    /** Places kept for long exports, and as many for ingestion, so that these leave room for searches. */
    static final int LONG_PLACES = 4;
    /** Connections that are open at the same time; more wait until they are accepted. */
    static final int CONNECTIONS = 1_000;
    /** A request's line and head, together. */
    static final int HEAD_BYTES = 32 * 1024;
    /** The least speed, in bytes a second, at which a body comes and an answer is taken. */
    static final int SLOWEST = 256;

    public Limits {
        if (places < 1 || bodyBytes < 1) {
            throw new IllegalArgumentException(
                    "places " + places + " and body bytes " + bodyBytes + " must be positive");
        }
        if (queue < 0 || requestsPerSecond < 0) {
            throw new IllegalArgumentException(
                    "queue " + queue + " and requests per second " + requestsPerSecond + " cannot be negative");
        }
    }

    /** The same with so many requests a second for each key or address. */
    public Limits withRequestsPerSecond(int requests) {
        return new Limits(places, queue, patience, silence, head, bodyBytes, requests);
    }

    /** The same with bodies of so many bytes. */
    public Limits withBodyBytes(int bytes) {
        return new Limits(places, queue, patience, silence, head, bytes, requestsPerSecond);
    }

    /** The same with other places and time to wait for them. */
    public Limits withPlaces(int working, int waiting, Duration atMost) {
        return new Limits(working, waiting, atMost, silence, head, bodyBytes, requestsPerSecond);
    }

    /** The same with more or less patience with silent and with slow clients. */
    public Limits withSlowness(Duration silent, Duration slowHead) {
        return new Limits(places, queue, patience, silent, slowHead, bodyBytes, requestsPerSecond);
    }

    /** Threads for all places and the queue, and some that answer whom there is no room for. */
    int threads() {
        return places + queue + 2 * LONG_PLACES + 16;
    }
}
