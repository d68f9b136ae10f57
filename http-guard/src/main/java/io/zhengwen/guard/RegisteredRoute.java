package io.zhengwen.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A route: a method, a path pattern and what the guard must check before the handler runs.
 *
 * @param method in capitals; GET includes HEAD
 * @param pattern a path with segments {@code :name} for one segment and a last segment {@code *} for the rest
 */
public record RegisteredRoute(String method, String pattern, Admission admission) {
    private static final String ATTRIBUTE = RegisteredRoute.class.getName();

    boolean matches(String path) {
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
     * Extracts the values of the pattern's variables from a matching path, in order and still percent-encoded;
     * {@code *} yields the whole rest.
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

    /** Stores the route of a request for {@link #of}; null when no route matches. */
    static void remember(HttpServletRequest request, @Nullable RegisteredRoute route) {
        request.setAttribute(ATTRIBUTE, route);
    }

    /** The route of an admitted request; empty when none matches or the request has not passed the guard. */
    public static Optional<RegisteredRoute> of(HttpServletRequest request) {
        return Optional.ofNullable((RegisteredRoute) request.getAttribute(ATTRIBUTE));
    }
}
