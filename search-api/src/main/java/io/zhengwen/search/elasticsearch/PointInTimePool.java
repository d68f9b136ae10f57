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
 * States of the index that Elasticsearch keeps while somebody pages through them.
 *
 * <p>Searches that come within a second share one: to open one for each costs a way to Elasticsearch and back, and keeps
 * thousands of them for minutes. A second is how long Elasticsearch itself lets what is written wait until it is found.
 */
final class PointInTimePool {
    /** Counted from the last page on. */
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

    /** Opens one over a level, to be closed by the caller; empty when there are no indices yet. */
    Optional<String> open(PassageLevel level) throws IOException {
        return answer(opening(level));
    }

    /** One over a level that is at most a second old and ends by itself; empty when there are no indices yet. */
    Optional<String> share(PassageLevel level) throws IOException {
        return answer(shared.compute(
                        level,
                        (l, known) ->
                                known != null && known.isUsable() ? known : new Shared(opening(l), System.nanoTime()))
                .id());
    }

    /** Lets the next searches see what was written just now. */
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
                    if (failure instanceof ElasticsearchException refused && refused.status() == NOT_FOUND) {
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
            if (e.getCause() instanceof ElasticsearchException refused) {
                throw refused;
            }
            throw new IOException("no point in time was opened", e.getCause());
        }
    }

    /** Lets one go, without waiting; what fails here ends by itself. */
    void close(String id) {
        var unused = background.closePointInTime(c -> c.id(id)).whenComplete((answer, failure) -> {
            if (failure != null) {
                log.debug("cannot close a point in time", failure);
            }
        });
    }

    /** Whether a failure says that the point in time is no longer kept. */
    static boolean isGone(ElasticsearchException failure) {
        return failure.error().rootCause().stream()
                        .anyMatch(cause -> String.valueOf(cause.type()).equals("search_context_missing_exception"))
                || failure.status() == NOT_FOUND;
    }
}
