package io.zhengwen.search.http.ingest;

import io.zhengwen.guard.Admission;
import io.zhengwen.guard.GuardProblem;
import io.zhengwen.guard.ServerLimits;
import io.zhengwen.search.http.HttpProblem;
import io.zhengwen.search.http.RequestDeadlines;
import io.zhengwen.search.http.Routes;
import io.zhengwen.search.http.json.JsonWriter;
import io.zhengwen.search.http.request.QueryString;
import io.zhengwen.search.http.request.RequestBodyReader;
import io.zhengwen.search.http.request.RequestParameters;
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
import spark.Request;
import spark.Response;
import spark.Route;

/** The addresses that write: articles in and out, for keys that may. */
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

    public void addTo(Routes routes) {
        routes.post(ARTICLES, Admission.INGESTION, timed(this::post));
        routes.delete(ARTICLES + "/*", Admission.INGESTION, timed(this::delete));
    }

    /** The same route, which gives up when its time has passed, whether it waits for the body or for the intake. */
    private Route timed(Route route) {
        return (request, response) -> {
            try (RequestDeadlines.Deadline deadline = deadlines.begin()) {
                try {
                    return route.handle(request, response);
                } catch (Exception e) {
                    throw deadline.hasPassed() ? tooLate(e) : e;
                }
            }
        };
    }

    private Exception tooLate(Exception failure) {
        log.warn(
                "a request with articles was given up after {} s",
                deadlines.limit().toSeconds(),
                failure);
        return GuardProblem.later(
                        503,
                        "this took longer than the " + deadlines.limit().toSeconds()
                                + " s that a request with articles may take: some of it may have been done, and it can"
                                + " be sent again, best with fewer articles",
                        RETRY_SECONDS)
                .thrown();
    }

    private Object post(Request request, Response response) throws InterruptedException {
        ArticleIntake open = open();
        RequestParameters.read(request.raw().getQueryString(), Set.of());
        String type = RequestBodyReader.mediaType(request.raw(), TYPES);
        byte[] body = bodies.read(request.raw());
        response.type(JsonWriter.MEDIA_TYPE);
        response.header("Cache-Control", "no-store");
        return JsonWriter.write(IngestAnswer.of(type.equals(ONE) ? List.of(one(open, body)) : lines(open, body)));
    }

    private IntakeResult one(ArticleIntake intake, byte[] body) throws InterruptedException {
        IntakeResult result = guarded(() -> intake.one(body));
        if (result instanceof IntakeResult.Refused refused) {
            throw HttpProblem.of(422, "Unprocessable Content", "the article " + refused.reason())
                    .thrown();
        }
        return result;
    }

    private List<IntakeResult> lines(ArticleIntake intake, byte[] body) throws InterruptedException {
        int lines = 1;
        for (byte b : body) {
            lines += b == '\n' ? 1 : 0;
        }
        if (lines > MAX_ARTICLES + 1) {
            throw HttpProblem.of(
                            413,
                            "Payload Too Large",
                            "the body has " + lines + " lines; at most " + MAX_ARTICLES + " articles are taken at once")
                    .thrown();
        }
        return guarded(() -> intake.lines(body));
    }

    private Object delete(Request request, Response response) throws InterruptedException {
        ArticleIntake open = open();
        RequestParameters.read(request.raw().getQueryString(), Set.of());
        String id = QueryString.decode(request.raw().getRequestURI().substring(ARTICLES.length() + 1), false);
        boolean there = !id.isEmpty() && id.length() <= MAX_ID_LENGTH && guarded(() -> open.delete(id));
        if (!there) {
            throw new HttpProblem(
                            "Not Found", 404, "there is no article '" + id + "'", "id", id, "the article_id of a hit")
                    .thrown();
        }
        response.type(JsonWriter.MEDIA_TYPE);
        response.header("Cache-Control", "no-store");
        return JsonWriter.write(Map.of("id", id, "result", "deleted"));
    }

    private ArticleIntake open() {
        if (intake == null) {
            throw HttpProblem.of(403, "Forbidden", "this server takes no articles")
                    .thrown();
        }
        return intake;
    }

    /** Something that is asked of the intake. */
    private interface Attempt<T> {
        T run() throws InterruptedException;
    }

    private <T> T guarded(Attempt<T> attempt) throws InterruptedException {
        try {
            return attempt.run();
        } catch (IntakeBlockedException e) {
            throw HttpProblem.of(409, "Conflict", String.valueOf(e.getMessage()))
                    .thrown();
        } finally {
            written.run();
        }
    }

    @Override
    public void close() {
        deadlines.close();
    }
}
