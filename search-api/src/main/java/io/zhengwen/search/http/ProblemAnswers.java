package io.zhengwen.search.http;

import io.zhengwen.guard.GuardProblem;
import io.zhengwen.search.http.json.JsonWriter;
import io.zhengwen.search.query.IndexUnavailableException;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Response;
import spark.Service;

/** Every way in which a request can fail, as problem+json. */
final class ProblemAnswers {
    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final String RETRY_SECONDS = "5";
    /** Too slow and too large: nobody reads the rest of such a body. */
    private static final Set<Integer> BODY_LEFT = Set.of(408, 413);

    private ProblemAnswers() {}

    static void addTo(Service service) {
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
