package io.zhengwen.guard;

/**
 * The access rules, limits and metrics of a server.
 *
 * @param metrics belongs to one server
 */
public record ServerPolicy(AccessPolicy access, ServerLimits limits, ServerMetrics metrics) {
    /** Open to everybody, within the default limits. */
    public static ServerPolicy open() {
        return new ServerPolicy(AccessPolicy.OPEN, ServerLimits.DEFAULT, new ServerMetrics());
    }
}
