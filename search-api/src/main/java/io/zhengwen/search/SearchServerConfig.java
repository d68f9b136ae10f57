package io.zhengwen.search;

import io.zhengwen.guard.AccessPolicy;
import io.zhengwen.guard.ServerLimits;
import java.time.Duration;

/**
 * The address, access rules and limits of a server.
 *
 * @param host an address of this machine
 * @param port 0 for any free one
 * @param deadline the timeout of requests to Elasticsearch
 */
public record SearchServerConfig(String host, int port, AccessPolicy access, ServerLimits limits, Duration deadline) {
    /** The loopback address, reachable from this machine only. */
    public static final String LOOPBACK = "127.0.0.1";
    /** The default timeout of requests to Elasticsearch. */
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

    /** A server on the loopback address without access rules. */
    public static SearchServerConfig onLoopback(int port) {
        return new SearchServerConfig(LOOPBACK, port, AccessPolicy.OPEN, ServerLimits.DEFAULT, DEADLINE);
    }

    /** A copy with other access rules. */
    public SearchServerConfig withAccess(AccessPolicy other) {
        return new SearchServerConfig(host, port, other, limits, deadline);
    }

    /** A copy with other limits. */
    public SearchServerConfig withLimits(ServerLimits other) {
        return new SearchServerConfig(host, port, access, other, deadline);
    }

    /** A copy with another timeout for Elasticsearch. */
    public SearchServerConfig withDeadline(Duration other) {
        return new SearchServerConfig(host, port, access, limits, other);
    }
}
