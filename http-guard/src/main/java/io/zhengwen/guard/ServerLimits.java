package io.zhengwen.guard;

import java.time.Duration;

/**
 * The load limits of a server.
 *
 * @param places the maximum number of searches in progress
 * @param queue the maximum number of requests that wait for a permit; further ones are answered 503 at once
 * @param patience the maximum wait for a permit; then the answer is 503
 * @param silence the idle timeout of connections
 * @param head the maximum time to receive a request's header, and the grace period for its body
 * @param bodyBytes the maximum size of a request's body
 * @param requestsPerSecond the maximum rate of each key or address; 0 for no limit
 * @param connections the maximum number of open connections; beyond it, new ones wait and idle ones are closed sooner
 * @param answerBytes the maximum size of a buffered response
 * @param ingestion the maximum duration of a request that changes articles
 * @param slowest the minimum transfer rate of bodies in both directions, in bytes per second
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
    /** The defaults for one machine, without a rate limit. */
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

    /** The size of a burst, in seconds of the allowed rate. */
    static final int BURST_SECONDS = 10;
    /** The concurrency limit of exports, and that of ingestion. */
    static final int LONG_PLACES = 4;
    /** The memory for complete responses that clients have not read yet. */
    static final int UNTAKEN_BYTES = 64_000_000;
    /** The idle timeout when the maximum number of connections is open. */
    static final Duration SILENCE_IN_A_CROWD = Duration.ofSeconds(1);
    /** The maximum size of a request line and header together. */
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

    /** A copy with another rate limit. */
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

    /** A copy with another maximum size of bodies. */
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

    /** A copy with another maximum size of responses. */
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

    /** A copy with another maximum duration of ingestion. */
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

    /** A copy with another concurrency limit, queue and maximum wait. */
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

    /** A copy with other timeouts for idle connections and slow headers. */
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

    /** A copy with another maximum number of connections. */
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

    /** A copy with another minimum transfer rate, in bytes per second. */
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

    /** The number of threads: for all permits and the queue, and some to reject further requests. */
    int threads() {
        return places + queue + 2 * LONG_PLACES + 16;
    }
}
