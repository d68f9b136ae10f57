package io.zhengwen.search.http;

import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.guard.ProblemException;
import io.zhengwen.search.query.IndexUnavailableException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps the exceptions of routes to error responses and logs those that clients did not cause. */
final class FailureProblems {
    private static final Logger log = LoggerFactory.getLogger(FailureProblems.class);
    private static final int RETRY_SECONDS = 5;

    private FailureProblems() {}

    static ProblemDetails of(RuntimeException failure, String method, String path) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        if (failure instanceof IndexUnavailableException) {
            log.warn("{} {}: {}", method, path, failure.getMessage());
            return ProblemDetails.retryLater(503, "Elasticsearch does not answer", RETRY_SECONDS);
        }
        String incident = UUID.randomUUID().toString();
        log.error("{} {} failed, incident {}", method, path, incident, failure);
        return ProblemDetails.of(500, "internal error, in the log as incident " + incident);
    }
}
