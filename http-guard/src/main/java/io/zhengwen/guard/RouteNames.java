package io.zhengwen.guard;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The routes of a server, by which its answers are counted and of which wrong methods are told. */
public final class RouteNames {
    /** No routes. */
    public static final RouteNames NONE = new RouteNames(List.of());

    private static final String OTHER = "other";

    private final List<Route> routes;

    public RouteNames(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /**
     * An address that is answered.
     *
     * @param pattern a path whose last segment may be {@code *} for the rest, and others {@code :name}
     */
    public record Route(String method, String pattern) {
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
    }

    public List<Route> routes() {
        return routes;
    }

    /** The pattern that answers a request; {@code other} for what no route answers. */
    String of(String method, String path) {
        String reading = method.equals("HEAD") ? "GET" : method;
        return routes.stream()
                .filter(route -> route.method().equals(reading) && route.isOf(path))
                .map(Route::pattern)
                .findFirst()
                .orElse(OTHER);
    }

    /** The methods that a path takes; empty when there is nothing at it. */
    public Set<String> methods(String path) {
        Set<String> methods = routes.stream()
                .filter(route -> route.isOf(path))
                .map(Route::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
