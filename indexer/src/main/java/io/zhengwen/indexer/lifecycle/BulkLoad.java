package io.zhengwen.indexer.lifecycle;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.indices.ForcemergeResponse;
import co.elastic.clients.json.JsonData;
import io.zhengwen.mappings.IndexContract;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings of indices that are filled before they are searched: no refresh, no replicas, and a translog that is not
 * synced for every request, since an interrupted rebuild starts over in any case.
 */
final class BulkLoad {
    /** Settings for {@link IndexContract#createIndexBody}. */
    static final Map<String, String> SETTINGS = Map.of(
            "number_of_replicas", "0",
            "refresh_interval", "-1",
            "translog.durability", "async");

    private static final JsonData DEFAULT = JsonData.of(JsonValue.NULL);
    private static final Logger LOG = LoggerFactory.getLogger(BulkLoad.class);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

    private final ElasticsearchClient client;
    private final IndexContract contract;

    BulkLoad(ElasticsearchClient client, IndexContract contract) {
        this.client = client;
        this.contract = contract;
    }

    /**
     * Prepares the indices for searching: merges them, restores the contract's settings and waits for their replicas.
     */
    void finish(List<String> indices) throws IOException, InterruptedException {
        merge(indices);
        String replicas = contract.createIndexBody("", Map.of())
                .at("/settings/index/auto_expand_replicas")
                .asText("0-1");
        client.indices()
                .putSettings(p -> p.index(indices)
                        .settings(s -> s.autoExpandReplicas(replicas)
                                .otherSettings("index.refresh_interval", DEFAULT)
                                .otherSettings("index.translog.durability", DEFAULT)));
        client.indices().flush(f -> f.index(indices));
        awaitCopies(indices);
    }

    private void awaitCopies(List<String> indices) throws IOException {
        try {
            boolean late = client.cluster()
                    .health(h ->
                            h.index(indices).waitForStatus(HealthStatus.Green).timeout(t -> t.time("30s")))
                    .timedOut();
            if (late) {
                LOG.warn("the new indices are not green yet; Elasticsearch goes on copying them");
            }
        } catch (ElasticsearchException e) {
            rethrowUnlessForbidden(e);
        }
    }

    /**
     * Ignores a missing right: a user who may manage indices need not be allowed to see the cluster, and then nothing
     * is waited for.
     */
    private static void rethrowUnlessForbidden(ElasticsearchException e) {
        if (e.status() != 403) {
            throw e;
        }
        LOG.info("not waiting for Elasticsearch: {}", e.getMessage());
    }

    /** Merges as a task, since a merge may take longer than a connection lives. */
    private void merge(List<String> indices) throws IOException, InterruptedException {
        ForcemergeResponse started = client.indices()
                .forcemerge(f -> f.index(indices).maxNumSegments(1L).waitForCompletion(false));
        String task = Objects.requireNonNull(started.task());
        try {
            while (!client.tasks().get(g -> g.taskId(task)).completed()) {
                TimeUnit.MILLISECONDS.sleep(POLL_INTERVAL.toMillis());
            }
        } catch (ElasticsearchException e) {
            rethrowUnlessForbidden(e);
        }
    }
}
