package io.zhengwen.search.http;

import io.zhengwen.guard.AccessPolicy;
import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.guard.RegisteredRoute;
import io.zhengwen.guard.RouteTable;
import io.zhengwen.search.http.route.AbortedStreamException;
import io.zhengwen.search.http.route.RouteAnswer;
import io.zhengwen.search.http.route.RouteRegistry;
import io.zhengwen.search.http.route.StreamedBody;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;
import spark.Response;
import spark.Route;
import spark.Service;

/**
 * Passes the requests that Spark receives to the handlers of the routes that the guard has found, and their answers
 * back. Spark sees a single route: it would match paths by rules of its own, which drop empty segments.
 */
final class SparkDispatcher {
    private static final String ANY_PATH = "*";
    private static final String NO_BODY = "";
    private static final Logger log = LoggerFactory.getLogger(SparkDispatcher.class);

    private final RouteRegistry routes;
    private final RouteTable table;
    private final AccessPolicy access;

    SparkDispatcher(RouteRegistry routes, AccessPolicy access) {
        this.routes = routes;
        this.table = routes.table();
        this.access = access;
    }

    void addTo(Service service) {
        Route answer = this::answer;
        service.get(ANY_PATH, answer);
        service.head(ANY_PATH, answer);
        service.post(ANY_PATH, answer);
        service.put(ANY_PATH, answer);
        service.delete(ANY_PATH, answer);
        service.patch(ANY_PATH, answer);
        service.options(ANY_PATH, answer);
        service.trace(ANY_PATH, answer);
        service.connect(ANY_PATH, answer);
    }

    private Object answer(Request request, Response response) throws IOException {
        RouteAnswer answer;
        try {
            answer = handle(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ProblemDetails.retryLater(503, "the server is stopping", 5).send(response.raw());
            return NO_BODY;
        } catch (RuntimeException e) {
            FailureProblems.of(e, request.requestMethod(), request.uri()).send(response.raw());
            return NO_BODY;
        }
        return send(answer, request, response);
    }

    private RouteAnswer handle(Request request) throws InterruptedException {
        Optional<RegisteredRoute> found = RegisteredRoute.of(request.raw());
        if (found.isEmpty()) {
            return noRoute(request.requestMethod(), request.uri());
        }
        RegisteredRoute route = found.get();
        // checked by the guard already; checked again so that a server without the guard does not answer
        access.check(request.raw(), route.admission());
        if (request.requestMethod().equals("HEAD")) {
            return RouteAnswer.empty(200); // of a stream: its headers are not known before it is made
        }
        return routes.handler(route).handle(new SparkRequest(request, route));
    }

    private RouteAnswer noRoute(String method, String path) {
        Set<String> allowed = table.methods(path);
        if (allowed.isEmpty()) {
            throw ProblemDetails.of(404, "there is nothing at " + method + " " + path)
                    .exception();
        }
        String list = String.join(", ", allowed);
        if (method.equals("OPTIONS")) {
            return RouteAnswer.empty(204).with("Allow", list + ", OPTIONS");
        }
        throw ProblemDetails.of(405, path + " does not take " + method + ": allowed is " + list)
                .about("method", method, list)
                .with("Allow", list)
                .exception();
    }

    private static Object send(RouteAnswer answer, Request request, Response response) throws IOException {
        response.status(answer.status());
        answer.headers().forEach(response::header);
        answer.mediaType().ifPresent(response::type);
        Optional<StreamedBody> stream = answer.stream();
        if (stream.isEmpty()) {
            return answer.body();
        }
        try {
            stream.get().writeTo(response.raw().getOutputStream());
        } catch (AbortedStreamException e) {
            abort(request, e);
        } catch (RuntimeException e) {
            log.error("{} {} failed while its answer was sent", request.requestMethod(), request.uri(), e);
            abort(request, e);
        }
        return NO_BODY;
    }

    private static void abort(Request request, RuntimeException failure) {
        org.eclipse.jetty.server.Request.getBaseRequest(request.raw())
                .getHttpChannel()
                .abort(failure);
    }
}
