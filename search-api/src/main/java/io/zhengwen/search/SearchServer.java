package io.zhengwen.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.guard.ServerMetrics;
import io.zhengwen.guard.ServerPolicy;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.elasticsearch.ElasticsearchPassages;
import io.zhengwen.search.elasticsearch.WatchedTransport;
import io.zhengwen.search.http.HttpServer;
import io.zhengwen.search.ingest.ArticleIntake;
import io.zhengwen.search.query.LanguageResources;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A running API server. The client stays open when it is closed. */
public final class SearchServer implements AutoCloseable {
    private final SearchServerConfig config;
    private final HttpServer http;
    private final ServerMetrics metrics;
    private final @Nullable ArticleIntake intake;

    private SearchServer(
            SearchServerConfig config, HttpServer http, ServerMetrics metrics, @Nullable ArticleIntake intake) {
        this.config = config;
        this.http = http;
        this.metrics = metrics;
        this.intake = intake;
    }

    /**
     * Starts to answer, without taking articles; the cluster may be empty.
     *
     * @throws io.zhengwen.search.http.PortTakenException when another program listens on the port
     */
    public static SearchServer start(
            SearchServerConfig config, ElasticsearchClient client, IndexNames names, LanguageResources knowledge) {
        return start(config, client, names, knowledge, null);
    }

    /**
     * Starts to answer; the cluster may be empty.
     *
     * @param ingestion takes articles, from keys that may; null for a server that takes none
     * @throws io.zhengwen.search.http.PortTakenException when another program listens on the port
     */
    public static SearchServer start(
            SearchServerConfig config,
            ElasticsearchClient client,
            IndexNames names,
            LanguageResources knowledge,
            @Nullable IngestionSettings ingestion) {
        ServerMetrics metrics = new ServerMetrics();
        try {
            ElasticsearchClient watched = watched("search", client, config, metrics);
            ArticleIntake intake = ingestion == null
                    ? null
                    : ingestion.intake().apply(watched("ingest", ingestion.client(), config, metrics));
            HttpServer http = HttpServer.start(
                    config.host(),
                    config.port(),
                    new ServerPolicy(config.access(), config.limits(), metrics),
                    new ElasticsearchPassages(watched, names),
                    knowledge,
                    intake);
            return new SearchServer(config, http, metrics, intake);
        } catch (RuntimeException e) {
            metrics.close();
            throw e;
        }
    }

    private static ElasticsearchClient watched(
            String use, ElasticsearchClient client, SearchServerConfig config, ServerMetrics metrics) {
        return new ElasticsearchClient(
                new WatchedTransport(use, client._transport(), config.deadline(), metrics.registry()));
    }

    /** Where the server is reached. */
    public URI uri() {
        return URI.create("http://" + config.host() + ":" + http.port());
    }

    @Override
    public void close() {
        http.close();
        if (intake != null) {
            intake.close();
        }
        metrics.close();
    }
}
