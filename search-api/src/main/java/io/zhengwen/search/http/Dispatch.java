package io.zhengwen.search.http;

import io.zhengwen.guard.AccessPolicy;
import io.zhengwen.guard.RegisteredRoute;
import io.zhengwen.guard.RouteTable;
import java.util.Optional;
import java.util.Set;
import spark.Request;
import spark.Response;
import spark.Route;
import spark.Service;

/** The way from the server below to the routes: the handler that runs is that of the route that the guard has found. */
public final class Dispatch {
    private static final String ANYWHERE = "*";

    private final Routes routes;
    private final RouteTable table;
    private final AccessPolicy access;

    public Dispatch(Routes routes, AccessPolicy access) {
        this.routes = routes;
        this.table = routes.table();
        this.access = access;
    }

    public void addTo(Service service) {
        ProblemAnswers.addTo(service);
        Route answer = this::answer;
        service.get(ANYWHERE, answer);
        service.head(ANYWHERE, answer);
        service.post(ANYWHERE, answer);
        service.put(ANYWHERE, answer);
        service.delete(ANYWHERE, answer);
        service.patch(ANYWHERE, answer);
        service.options(ANYWHERE, answer);
        service.trace(ANYWHERE, answer);
        service.connect(ANYWHERE, answer);
    }

    private Object answer(Request request, Response response) throws Exception {
        Optional<RegisteredRoute> route = RegisteredRoute.of(request.raw());
        if (route.isEmpty()) {
            return nothingHere(request, response);
        }
        // the gate has asked for it already; without it nothing is told even if the gate should be left out
        access.check(request.raw(), route.get().admission());
        if (request.requestMethod().equals("HEAD")) {
            return ""; // of a stream, which would have to be made to know more of it
        }
        return routes.handler(route.get()).handle(request, response);
    }

    private Object nothingHere(Request request, Response response) {
        Set<String> allowed = table.methods(request.raw().getRequestURI());
        if (allowed.isEmpty()) {
            throw HttpProblem.of(
                            404, "Not Found", "there is nothing at " + request.requestMethod() + " " + request.uri())
                    .thrown();
        }
        String list = String.join(", ", allowed);
        if (request.requestMethod().equals("OPTIONS")) {
            response.status(204);
            response.header("Allow", list + ", OPTIONS");
            return "";
        }
        response.header("Allow", list);
        throw new HttpProblem(
                        "Method Not Allowed",
                        405,
                        request.uri() + " does not take " + request.requestMethod() + ": allowed is " + list,
                        "method",
                        request.requestMethod(),
                        list)
                .thrown();
    }
}
