package io.zhengwen.search.http.ingest;

import io.zhengwen.guard.Admission;
import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.guard.ProblemException;
import io.zhengwen.guard.ServerLimits;
import io.zhengwen.search.http.request.RequestBodyReader;
import io.zhengwen.search.http.route.RouteAnswer;
import io.zhengwen.search.http.route.RouteHandler;
import io.zhengwen.search.http.route.RouteRegistry;
import io.zhengwen.search.http.route.RouteRequest;
import io.zhengwen.search.ingest.ArticleIntake;
import io.zhengwen.search.ingest.IntakeBlockedException;
import io.zhengwen.search.ingest.IntakeResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds and deletes articles, for keys with the right to ingest. */
public final class IngestRoutes implements AutoCloseable {
    private static final String ARTICLES = "/api/v1/articles";
    private static final String ONE = "application/json";
    private static final Set<String> TYPES =
            new TreeSet<>(Set.of(ONE, "application/x-ndjson", "application/jsonl", "application/json-lines"));
    private static final int MAX_ARTICLES = 1_000;
    private static final int MAX_ID_LENGTH = 128;

    private static final long RETRY_SECONDS = 5;
    private static final Logger log = LoggerFactory.getLogger(IngestRoutes.class);

    private final @Nullable ArticleIntake intake;
    private final Runnable written;
    private final RequestBodyReader bodies;
    private final RequestDeadlines deadlines;

    /**
     * Creates the routes.
     *
     * @param intake null for a server that accepts no articles
     * @param written runs whenever the intake may have changed the index
     */
    public IngestRoutes(@Nullable ArticleIntake intake, Runnable written, ServerLimits limits) {
        this.intake = intake;
        this.written = written;
        this.bodies = new RequestBodyReader(limits);
        this.deadlines = new RequestDeadlines(limits.ingestion());
    }

    public void addTo(RouteRegistry routes) {
        routes.post(ARTICLES, Admission.INGESTION, timed(this::post));
        routes.delete(ARTICLES + "/*", Admission.INGESTION, timed(this::delete));
    }

    /** The same handler with a deadline for receiving the body and for the intake together. */
    private RouteHandler timed(RouteHandler handler) {
        return request -> {
            try (RequestDeadlines.Deadline deadline = deadlines.begin()) {
                try {
                    return handler.handle(request);
                } catch (InterruptedException | RuntimeException e) {
                    if (deadline.hasPassed()) {
                        throw tooLate(e);
                    }
                    throw e;
                }
            }
        };
    }

    private ProblemException tooLate(Exception failure) {
        log.warn(
                "a request with articles was aborted after {} s",
                deadlines.limit().toSeconds(),
                failure);
        return ProblemDetails.retryLater(
                        503,
                        "this took longer than the " + deadlines.limit().toSeconds()
                                + " s that a request with articles may take: some of it may have been done, and it can"
                                + " be sent again, best with fewer articles",
                        RETRY_SECONDS)
                .exception();
    }

    private RouteAnswer post(RouteRequest request) throws InterruptedException {
        ArticleIntake open = open();
        request.parameters(Set.of());
        String type = RequestBodyReader.mediaType(request.content(), TYPES);
        byte[] body = bodies.read(request.content());
        return answer(IngestAnswer.of(type.equals(ONE) ? List.of(one(open, body)) : lines(open, body)));
    }

    private IntakeResult one(ArticleIntake intake, byte[] body) throws InterruptedException {
        IntakeResult result = guarded(() -> intake.one(body));
        if (result instanceof IntakeResult.Rejected rejected) {
            throw ProblemDetails.of(422, "the article " + rejected.reason()).exception();
        }
        return result;
    }

    private List<IntakeResult> lines(ArticleIntake intake, byte[] body) throws InterruptedException {
        int lines = 1;
        for (byte b : body) {
            lines += b == '\n' ? 1 : 0;
        }
        if (lines > MAX_ARTICLES + 1) {
            throw ProblemDetails.of(
                            413,
                            "the body has " + lines + " lines; at most " + MAX_ARTICLES + " articles are taken at once")
                    .exception();
        }
        return guarded(() -> intake.lines(body));
    }

    private RouteAnswer delete(RouteRequest request) throws InterruptedException {
        ArticleIntake open = open();
        request.parameters(Set.of());
        String id = request.variable(0);
        boolean there = !id.isEmpty() && id.length() <= MAX_ID_LENGTH && guarded(() -> open.delete(id));
        if (!there) {
            throw ProblemDetails.of(404, "there is no article '" + id + "'")
                    .about("id", id, "the article_id of a hit")
                    .exception();
        }
        return answer(Map.of("id", id, "result", "deleted"));
    }

    private static RouteAnswer answer(Object value) {
        return RouteAnswer.json(value).with("Cache-Control", "no-store");
    }

    private ArticleIntake open() {
        if (intake == null) {
            throw ProblemDetails.of(403, "this server takes no articles").exception();
        }
        return intake;
    }

    /** One operation of the intake. */
    private interface Attempt<T> {
        T run() throws InterruptedException;
    }

    private <T> T guarded(Attempt<T> attempt) throws InterruptedException {
        try {
            return attempt.run();
        } catch (IntakeBlockedException e) {
            throw ProblemDetails.of(409, String.valueOf(e.getMessage())).exception();
        } finally {
            written.run();
        }
    }

    @Override
    public void close() {
        deadlines.close();
    }
}
