package io.zhengwen.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The routes of a server. Each request is matched to its route once, by its path as it was sent; rights, concurrency
 * limit, metrics and handler all follow from that match.
 */
public final class RouteTable {
    private final List<RegisteredRoute> routes;

    /**
     * Creates a table.
     *
     * @param routes in order of precedence: the first match answers
     */
    public RouteTable(List<RegisteredRoute> routes) {
        this.routes = List.copyOf(routes);
    }

    public List<RegisteredRoute> routes() {
        return routes;
    }

    /** Finds the first matching route. */
    Optional<RegisteredRoute> find(String method, String path) {
        String registered = method.equals("HEAD") ? "GET" : method;
        return routes.stream()
                .filter(route -> route.method().equals(registered) && route.matches(path))
                .findFirst();
    }

    /** The methods of all routes that match a path; empty when none does. */
    public Set<String> methods(String path) {
        Set<String> methods = routes.stream()
                .filter(route -> route.matches(path))
                .map(RegisteredRoute::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
