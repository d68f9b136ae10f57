package io.zhengwen.guard;

/**
 * What guards a server.
 *
 * @param metrics where it counts; one server each
 */
public record ServerPolicy(AccessPolicy access, ServerLimits limits, ServerMetrics metrics) {
    /** Open to everybody, within the default limits. */
    public static ServerPolicy open() {
        return new ServerPolicy(AccessPolicy.OPEN, ServerLimits.DEFAULT, new ServerMetrics());
    }
}
