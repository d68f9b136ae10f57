package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens points in time, in which all pages of a search see the same state of the index.
 *
 * <p>Searches within one second share a point in time: opening one for each would cost a round trip and keep thousands
 * open for minutes. One second is also Elasticsearch's refresh interval.
 */
final class PointInTimePool {
    /** The lifetime after the last request. */
    static final Time KEPT = Time.of(t -> t.time("5m"));

    private static final Logger log = LoggerFactory.getLogger(PointInTimePool.class);
    private static final int NOT_FOUND = 404;
    private static final long SHARED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ElasticsearchAsyncClient background;
    private final IndexNames names;
    private final Map<PassageLevel, Shared> shared = new ConcurrentHashMap<>();

    PointInTimePool(ElasticsearchClient client, IndexNames names) {
        this.background = new ElasticsearchAsyncClient(client._transport());
        this.names = names;
    }

    private record Shared(CompletableFuture<Optional<String>> id, long openedNanos) {
        boolean isUsable() {
            return !id.isCompletedExceptionally() && System.nanoTime() - openedNanos < SHARED_NANOS;
        }
    }

    /** Opens a point in time that the caller closes; empty when there are no indices yet. */
    Optional<String> open(PassageLevel level) throws IOException {
        return answer(opening(level));
    }

    /** A shared point in time, at most a second old, which expires by itself; empty when there are no indices yet. */
    Optional<String> share(PassageLevel level) throws IOException {
        return answer(shared.compute(
                        level,
                        (l, known) ->
                                known != null && known.isUsable() ? known : new Shared(opening(l), System.nanoTime()))
                .id());
    }

    /** Makes subsequent searches open a new point in time, so that they see recent writes. */
    void shareNoMore() {
        shared.clear();
    }

    private CompletableFuture<Optional<String>> opening(PassageLevel level) {
        return background
                .openPointInTime(
                        o -> o.index(names.alias(level)).keepAlive(KEPT).ignoreUnavailable(true))
                .<Optional<String>>handle((opened, thrown) -> {
                    if (thrown == null) {
                        return Optional.of(opened.id());
                    }
                    Throwable failure = thrown instanceof CompletionException ? thrown.getCause() : thrown;
                    if (failure instanceof ElasticsearchException error && error.status() == NOT_FOUND) {
                        return Optional.empty();
                    }
                    throw new CompletionException(failure);
                });
    }

    private static Optional<String> answer(CompletableFuture<Optional<String>> opening) throws IOException {
        try {
            return opening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a point in time was opened");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ElasticsearchException error) {
                throw error;
            }
            throw new IOException("no point in time was opened", e.getCause());
        }
    }

    /** Closes a point in time asynchronously; if that fails it expires by itself. */
    void close(String id) {
        var unused = background.closePointInTime(c -> c.id(id)).whenComplete((answer, failure) -> {
            if (failure != null) {
                log.debug("cannot close a point in time", failure);
            }
        });
    }

    /** Whether a failure means that the point in time has expired. */
    static boolean isGone(ElasticsearchException failure) {
        return failure.error().rootCause().stream()
                        .anyMatch(cause -> String.valueOf(cause.type()).equals("search_context_missing_exception"))
                || failure.status() == NOT_FOUND;
    }
}
