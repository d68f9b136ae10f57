package io.zhengwen.guard;

import java.time.Duration;

/**
 * How much a server takes on.
 *
 * @param places requests that are worked on at the same time
 * @param queue requests that may wait for a place; more are answered 503 at once
 * @param patience how long one waits for a place before it is answered 503 too
 * @param silence how long a connection may be silent
 * @param head how long the head of a request may take to arrive, and its body beyond what its speed allows
 * @param bodyBytes the most bytes of a request's body
 * @param requestsPerSecond for each key or address; 0 for any number
 * @param connections that are open at the same time; more wait until they are accepted, and silent ones end sooner
 * @param answerBytes the most bytes of an answer that is not a stream
 * @param ingestion how long a request with articles may take, from its head to its answer
 * @param slowest the least speed, in bytes a second, at which a body comes and an answer is taken
 */
public record ServerLimits(
        int places,
        int queue,
        Duration patience,
        Duration silence,
        Duration head,
        int bodyBytes,
        int requestsPerSecond,
        int connections,
        int answerBytes,
        Duration ingestion,
        int slowest) {
    /** Right for one machine; any number of requests from anybody. */
    public static final ServerLimits DEFAULT = new ServerLimits(
            32,
            32,
            Duration.ofSeconds(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            16_000_000,
            0,
            1_000,
            16_000_000,
            Duration.ofMinutes(2),
            256);

    /** How many seconds' worth of requests may come at once. */
    static final int BURST_SECONDS = 10;
    /** Places kept for long exports, and as many for ingestion, so that these leave room for searches. */
    static final int LONG_PLACES = 4;
    /** Bytes of answers that are kept until their clients have taken them. */
    static final int UNTAKEN_BYTES = 64_000_000;
    /** How long a connection may be silent when there are as many as allowed. */
    static final Duration SILENCE_IN_A_CROWD = Duration.ofSeconds(1);
    /** A request's line and head, together. */
    static final int HEAD_BYTES = 32 * 1024;

    public ServerLimits {
        if (places < 1 || bodyBytes < 1 || connections < 1 || answerBytes < 1 || slowest < 1) {
            throw new IllegalArgumentException("places " + places + ", body bytes " + bodyBytes + ", connections "
                    + connections + ", answer bytes " + answerBytes + " and bytes a second " + slowest
                    + " must be positive");
        }
        if (ingestion.isNegative() || ingestion.isZero()) {
            throw new IllegalArgumentException(
                    "the time for a request with articles must be positive, not " + ingestion);
        }
        if (queue < 0 || requestsPerSecond < 0) {
            throw new IllegalArgumentException(
                    "queue " + queue + " and requests per second " + requestsPerSecond + " cannot be negative");
        }
    }

    /** The same with so many requests a second for each key or address. */
    public ServerLimits withRequestsPerSecond(int requests) {
        return new ServerLimits(
                places,
                queue,
                patience,
                silence,
                head,
                bodyBytes,
                requests,
                connections,
                answerBytes,
                ingestion,
                slowest);
    }

    /** The same with bodies of so many bytes. */
    public ServerLimits withBodyBytes(int bytes) {
        return new ServerLimits(
                places,
                queue,
                patience,
                silence,
                head,
                bytes,
                requestsPerSecond,
                connections,
                answerBytes,
                ingestion,
                slowest);
    }

    /** The same with answers of so many bytes. */
    public ServerLimits withAnswerBytes(int bytes) {
        return new ServerLimits(
                places,
                queue,
                patience,
                silence,
                head,
                bodyBytes,
                requestsPerSecond,
                connections,
                bytes,
                ingestion,
                slowest);
    }

    /** The same with so much time for a request with articles. */
    public ServerLimits withIngestion(Duration atMost) {
        return new ServerLimits(
                places,
                queue,
                patience,
                silence,
                head,
                bodyBytes,
                requestsPerSecond,
                connections,
                answerBytes,
                atMost,
                slowest);
    }

    /** The same with other places and time to wait for them. */
    public ServerLimits withPlaces(int working, int waiting, Duration atMost) {
        return new ServerLimits(
                working,
                waiting,
                atMost,
                silence,
                head,
                bodyBytes,
                requestsPerSecond,
                connections,
                answerBytes,
                ingestion,
                slowest);
    }

    /** The same with more or less patience with silent and with slow clients. */
    public ServerLimits withSlowness(Duration silent, Duration slowHead) {
        return new ServerLimits(
                places,
                queue,
                patience,
                silent,
                slowHead,
                bodyBytes,
                requestsPerSecond,
                connections,
                answerBytes,
                ingestion,
                slowest);
    }

    /** The same with so many connections. */
    public ServerLimits withConnections(int most) {
        return new ServerLimits(
                places,
                queue,
                patience,
                silence,
                head,
                bodyBytes,
                requestsPerSecond,
                most,
                answerBytes,
                ingestion,
                slowest);
    }

    /** The same with clients that are at least so fast, in bytes a second. */
    public ServerLimits withSlowest(int speed) {
        return new ServerLimits(
                places,
                queue,
                patience,
                silence,
                head,
                bodyBytes,
                requestsPerSecond,
                connections,
                answerBytes,
                ingestion,
                speed);
    }

    /** Threads for all places and the queue, and some that answer whom there is no room for. */
    int threads() {
        return places + queue + 2 * LONG_PLACES + 16;
    }
}
