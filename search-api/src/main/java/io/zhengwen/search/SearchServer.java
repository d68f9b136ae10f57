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

/** A running API server. Closing it leaves the Elasticsearch client open. */
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
     * Starts a server that accepts no articles; the cluster may be empty.
     *
     * @throws io.zhengwen.search.http.PortTakenException when another program listens on the port
     */
    public static SearchServer start(
            SearchServerConfig config, ElasticsearchClient client, IndexNames names, LanguageResources language) {
        return start(config, client, names, language, null);
    }

    /**
     * Starts a server; the cluster may be empty.
     *
     * @param ingestion null for a server that accepts no articles
     * @throws io.zhengwen.search.http.PortTakenException when another program listens on the port
     */
    public static SearchServer start(
            SearchServerConfig config,
            ElasticsearchClient client,
            IndexNames names,
            LanguageResources language,
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
                    language,
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

    /** The server's address. */
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
