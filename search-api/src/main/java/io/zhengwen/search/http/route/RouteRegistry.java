package io.zhengwen.search.http.route;

import io.zhengwen.guard.Admission;
import io.zhengwen.guard.RegisteredRoute;
import io.zhengwen.guard.RouteTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Collects the routes of a server, each with its handler and what the guard must check before it. */
public final class RouteRegistry {
    private final Map<RegisteredRoute, RouteHandler> handlers = new LinkedHashMap<>();

    public void get(String pattern, Admission admission, RouteHandler handler) {
        add("GET", pattern, admission, handler);
    }

    /** A GET route that answers with values that Jackson can write. */
    public void getJson(String pattern, Admission admission, Function<RouteRequest, Object> handler) {
        get(pattern, admission, request -> RouteAnswer.json(handler.apply(request)));
    }

    public void post(String pattern, Admission admission, RouteHandler handler) {
        add("POST", pattern, admission, handler);
    }

    public void delete(String pattern, Admission admission, RouteHandler handler) {
        add("DELETE", pattern, admission, handler);
    }

    private void add(String method, String pattern, Admission admission, RouteHandler handler) {
        handlers.put(new RegisteredRoute(method, pattern, admission), handler);
    }

    /** All routes, in the order in which they were added. */
    public RouteTable table() {
        return new RouteTable(List.copyOf(handlers.keySet()));
    }

    /** The handler of a route of the table. */
    public RouteHandler handler(RegisteredRoute route) {
        return Objects.requireNonNull(handlers.get(route), route.pattern());
    }
}
