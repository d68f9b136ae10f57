package io.zhengwen.guard;

import java.util.ArrayList;
import java.util.List;
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
        String[] names = pattern.split("/", -1);
        String[] segments = path.split("/", -1);
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals("*")) {
                return i < segments.length;
            }
            boolean same = i < segments.length
                    && (names[i].equals(segments[i]) || (names[i].startsWith(":") && !segments[i].isEmpty()));
            if (!same) {
                return false;
            }
        }
        return names.length == segments.length;
    }

    /**
     * The parts of a matching path that the pattern's variables stand for, in order and as they were sent; that of
     * {@code *} is the whole rest.
     */
    public List<String> variables(String path) {
        String[] names = pattern.split("/", -1);
        String[] segments = path.split("/", names.length);
        List<String> variables = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals("*") || names[i].startsWith(":")) {
                variables.add(segments[i]);
            }
        }
        return List.copyOf(variables);
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
