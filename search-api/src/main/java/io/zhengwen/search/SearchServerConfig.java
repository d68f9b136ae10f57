package io.zhengwen.search;

/**
 * Where the server listens.
 *
 * @param host an address of this machine
 * @param port 0 for any free one
 */
public record SearchServerConfig(String host, int port) {
    /** Reachable from this machine alone. */
    public static final String LOOPBACK = "127.0.0.1";

    public SearchServerConfig {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the host to listen on is blank");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
        }
    }

    /** The port on this machine's loopback address. */
    public static SearchServerConfig onLoopback(int port) {
        return new SearchServerConfig(LOOPBACK, port);
    }
}
