package io.zhengwen.search.http;

import io.zhengwen.guard.GuardProblem;
import io.zhengwen.guard.RouteNames;
import io.zhengwen.search.http.json.JsonWriter;
import io.zhengwen.search.http.request.QueryString;
import io.zhengwen.search.query.IndexUnavailableException;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;
import spark.Response;
import spark.Route;
import spark.Service;

/** Every way in which a request can fail, as problem+json. Added after all other routes. */
public final class ProblemRoutes {
    private static final Logger log = LoggerFactory.getLogger(ProblemRoutes.class);
    private static final String ANYWHERE = "*";
    private static final String RETRY_SECONDS = "5";
    /** Too slow and too large: nobody reads the rest of such a body. */
    private static final Set<Integer> BODY_LEFT = Set.of(408, 413);

    private final RouteNames routes;

    /** @param routes all others */
    public ProblemRoutes(RouteNames routes) {
        this.routes = routes;
    }

    public void addTo(Service service) {
        // what a route names in its path Spark decodes itself, and fails without a request at %u8c03 or %c0%ae
        service.before((request, response) -> QueryString.decode(request.raw().getRequestURI(), false));
        service.exception(HttpProblem.Thrown.class, (e, request, response) -> answer(response, e.problem()));
        service.exception(GuardProblem.Thrown.class, (e, request, response) -> refuse(response, e.refusal()));
        service.exception(IndexUnavailableException.class, (e, request, response) -> {
            log.warn("{} {}: {}", request.requestMethod(), request.uri(), e.getMessage());
            response.header("Retry-After", RETRY_SECONDS);
            answer(response, HttpProblem.of(503, "Service Unavailable", "Elasticsearch does not answer"));
        });
        service.exception(RuntimeException.class, (e, request, response) -> {
            String incident = UUID.randomUUID().toString();
            log.error("{} {} failed, incident {}", request.requestMethod(), request.uri(), incident, e);
            answer(
                    response,
                    HttpProblem.of(
                            500, "Internal Server Error", "a fault of ours, in the log as incident " + incident));
        });
        Route nothingHere = this::nothingHere;
        service.get(ANYWHERE, nothingHere);
        service.post(ANYWHERE, nothingHere);
        service.put(ANYWHERE, nothingHere);
        service.delete(ANYWHERE, nothingHere);
        service.patch(ANYWHERE, nothingHere);
        service.options(ANYWHERE, this::options);
        service.trace(ANYWHERE, nothingHere);
        service.connect(ANYWHERE, nothingHere);
    }

    private Object options(Request request, Response response) {
        Set<String> allowed = routes.methods(request.raw().getRequestURI());
        if (allowed.isEmpty()) {
            return nothingHere(request, response);
        }
        response.status(204);
        response.header("Allow", String.join(", ", allowed) + ", OPTIONS");
        return "";
    }

    private Object nothingHere(Request request, Response response) {
        Set<String> allowed = routes.methods(request.raw().getRequestURI());
        if (allowed.isEmpty()) {
            throw HttpProblem.of(
                            404, "Not Found", "there is nothing at " + request.requestMethod() + " " + request.uri())
                    .thrown();
        }
        String list = String.join(", ", allowed);
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

    private static void refuse(Response response, GuardProblem refusal) {
        refusal.headers().forEach(response::header);
        answer(response, HttpProblem.of(refusal.status(), HttpStatus.getMessage(refusal.status()), refusal.detail()));
    }

    private static void answer(Response response, HttpProblem problem) {
        response.status(problem.status());
        response.type(HttpProblem.MEDIA_TYPE);
        response.header("Cache-Control", "no-store");
        if (BODY_LEFT.contains(problem.status())) {
            response.header("Connection", "close");
        }
        response.body(JsonWriter.write(problem));
    }
}
