package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Level;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** States of the index that Elasticsearch keeps while somebody pages through them. */
final class PointsInTime {
    /** Counted from the last page on. */
    static final Time KEPT = Time.of(t -> t.time("5m"));

    private static final Logger log = LoggerFactory.getLogger(PointsInTime.class);
    private static final int NOT_FOUND = 404;

    private final ElasticsearchClient client;
    private final ElasticsearchAsyncClient background;
    private final IndexNames names;

    PointsInTime(ElasticsearchClient client, IndexNames names) {
        this.client = client;
        this.background = new ElasticsearchAsyncClient(client._transport());
        this.names = names;
    }

    /** Opens one over a level; empty when there are no indices yet. */
    Optional<String> open(Level level) throws IOException {
        try {
            return Optional.of(client.openPointInTime(
                            o -> o.index(names.alias(level)).keepAlive(KEPT).ignoreUnavailable(true))
                    .id());
        } catch (ElasticsearchException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
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
