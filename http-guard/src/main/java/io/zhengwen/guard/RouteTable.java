package io.zhengwen.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The routes of a server, each with what it asks of the guard. A request is matched to its route once, here, by its
 * path as it was sent; rights, places, metrics and the handler all follow from that one match.
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

    /** The route that answers a request. */
    Optional<RegisteredRoute> find(String method, String path) {
        String reading = method.equals("HEAD") ? "GET" : method;
        return routes.stream()
                .filter(route -> route.method().equals(reading) && route.isOf(path))
                .findFirst();
    }

    /** The methods that a path takes; empty when there is nothing at it. */
    public Set<String> methods(String path) {
        Set<String> methods = routes.stream()
                .filter(route -> route.isOf(path))
                .map(RegisteredRoute::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
