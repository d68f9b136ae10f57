package io.zhengwen.guard;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * An address that is answered.
 *
 * @param method in capitals; GET answers HEAD as well
 * @param pattern a path whose last segment may be {@code *} for the rest, and others {@code :name}
 */
public record RegisteredRoute(String method, String pattern, Admission admission) {
    private static final String ATTRIBUTE = RegisteredRoute.class.getName();

    boolean isOf(String path) {
        String[] wanted = pattern.split("/", -1);
        String[] given = path.split("/", -1);
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals("*")) {
                return i < given.length;
            }
            boolean same = i < given.length
                    && (wanted[i].equals(given[i]) || (wanted[i].startsWith(":") && !given[i].isEmpty()));
            if (!same) {
                return false;
            }
        }
        return wanted.length == given.length;
    }

    /** Keeps the route for {@link #of}; null for a request that no route answers. */
    static void remember(HttpServletRequest request, @Nullable RegisteredRoute route) {
        request.setAttribute(ATTRIBUTE, route);
    }

    /** The route to which the gate has let a request through; empty when none answers it, or it came to no gate. */
    public static Optional<RegisteredRoute> of(HttpServletRequest request) {
        return Optional.ofNullable((RegisteredRoute) request.getAttribute(ATTRIBUTE));
    }
}
