package io.zhengwen.search.http;

import io.zhengwen.search.query.IndexUnavailableException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;
import spark.Response;
import spark.Route;
import spark.Service;

/** Every way in which a request can fail, as problem+json. Added after all other routes. */
final class ProblemRoutes {
    private static final Logger log = LoggerFactory.getLogger(ProblemRoutes.class);
    private static final String ANYWHERE = "*";

    void addTo(Service service) {
        service.exception(Problem.Thrown.class, (e, request, response) -> answer(response, e.problem()));
        service.exception(IndexUnavailableException.class, (e, request, response) -> {
            log.warn("{} {}: {}", request.requestMethod(), request.uri(), e.getMessage());
            answer(response, Problem.of(503, "Service Unavailable", "Elasticsearch does not answer"));
        });
        service.exception(RuntimeException.class, (e, request, response) -> {
            String incident = UUID.randomUUID().toString();
            log.error("{} {} failed, incident {}", request.requestMethod(), request.uri(), incident, e);
            answer(
                    response,
                    Problem.of(500, "Internal Server Error", "a fault of ours, in the log as incident " + incident));
        });
        Route nothingHere = ProblemRoutes::nothingHere;
        service.get(ANYWHERE, nothingHere);
        service.post(ANYWHERE, nothingHere);
        service.put(ANYWHERE, nothingHere);
        service.delete(ANYWHERE, nothingHere);
        service.patch(ANYWHERE, nothingHere);
        service.options(ANYWHERE, nothingHere);
        service.trace(ANYWHERE, nothingHere);
        service.connect(ANYWHERE, nothingHere);
    }

    private static Object nothingHere(Request request, Response response) {
        throw Problem.of(404, "Not Found", "there is nothing at " + request.requestMethod() + " " + request.uri())
                .thrown();
    }

    private static void answer(Response response, Problem problem) {
        response.status(problem.status());
        response.type(Problem.MEDIA_TYPE);
        response.body(Json.write(problem));
    }
}
