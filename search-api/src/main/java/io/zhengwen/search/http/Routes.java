package io.zhengwen.search.http;

import io.zhengwen.guard.Admission;
import io.zhengwen.guard.RegisteredRoute;
import io.zhengwen.guard.RouteTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import spark.Route;

/**
 * The routes while a server is put together, each with what it asks of the guard. Spark gets none of them: it would
 * find routes by rules of its own, which drop empty segments of a path.
 */
public final class Routes {
    private final Map<RegisteredRoute, Route> handlers = new LinkedHashMap<>();

    public void get(String pattern, Admission admission, Route handler) {
        add("GET", pattern, admission, handler);
    }

    public void post(String pattern, Admission admission, Route handler) {
        add("POST", pattern, admission, handler);
    }

    public void delete(String pattern, Admission admission, Route handler) {
        add("DELETE", pattern, admission, handler);
    }

    private void add(String method, String pattern, Admission admission, Route handler) {
        handlers.put(new RegisteredRoute(method, pattern, admission), handler);
    }

    /** What the guard goes by. */
    public RouteTable table() {
        return new RouteTable(List.copyOf(handlers.keySet()));
    }

    /** What answers a route of the table. */
    Route handler(RegisteredRoute route) {
        return Objects.requireNonNull(handlers.get(route), route.pattern());
    }
}
