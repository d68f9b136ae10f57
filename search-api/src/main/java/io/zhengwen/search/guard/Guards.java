package io.zhengwen.search.guard;

/**
 * What guards a server.
 *
 * @param metrics where it counts; one server each
 */
public record Guards(Access access, Limits limits, ServerMetrics metrics) {
    /** Open to everybody, within the default limits. */
    public static Guards open() {
        return new Guards(Access.OPEN, Limits.DEFAULT, new ServerMetrics());
    }
}
