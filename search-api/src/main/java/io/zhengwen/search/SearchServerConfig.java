package io.zhengwen.search;

import io.zhengwen.guard.AccessPolicy;
import io.zhengwen.guard.ServerLimits;
import java.time.Duration;

/**
 * Where the server listens, whom it answers and how much it takes on.
 *
 * @param host an address of this machine
 * @param port 0 for any free one
 * @param deadline how long it waits for an answer of Elasticsearch
 */
public record SearchServerConfig(String host, int port, AccessPolicy access, ServerLimits limits, Duration deadline) {
    /** Reachable from this machine alone. */
    public static final String LOOPBACK = "127.0.0.1";
    /** How long Elasticsearch may take unless told otherwise. */
    public static final Duration DEADLINE = Duration.ofSeconds(10);

    public SearchServerConfig {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the host to listen on is blank");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
        }
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("the deadline for Elasticsearch must be positive, not " + deadline);
        }
    }

    /** The port on this machine's loopback address, open to everybody there. */
    public static SearchServerConfig onLoopback(int port) {
        return new SearchServerConfig(LOOPBACK, port, AccessPolicy.OPEN, ServerLimits.DEFAULT, DEADLINE);
    }

    /** The same for others to use. */
    public SearchServerConfig withAccess(AccessPolicy other) {
        return new SearchServerConfig(host, port, other, limits, deadline);
    }

    /** The same with other limits. */
    public SearchServerConfig withLimits(ServerLimits other) {
        return new SearchServerConfig(host, port, access, other, deadline);
    }

    /** The same with more or less patience with Elasticsearch. */
    public SearchServerConfig withDeadline(Duration other) {
        return new SearchServerConfig(host, port, access, limits, other);
    }
}
