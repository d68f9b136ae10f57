package io.zhengwen.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.elasticsearch.ElasticsearchPassages;
import io.zhengwen.search.http.HttpServer;
import io.zhengwen.search.query.Knowledge;
import java.net.URI;

/** A running API server. The client stays open when it is closed. */
public final class SearchServer implements AutoCloseable {
    private final SearchServerConfig config;
    private final HttpServer http;

    private SearchServer(SearchServerConfig config, HttpServer http) {
        this.config = config;
        this.http = http;
    }

    /**
     * Starts to answer; the cluster may be empty.
     *
     * @throws io.zhengwen.search.http.PortTakenException when another program listens on the port
     */
    public static SearchServer start(
            SearchServerConfig config, ElasticsearchClient client, IndexNames names, Knowledge knowledge) {
        HttpServer http =
                HttpServer.start(config.host(), config.port(), new ElasticsearchPassages(client, names), knowledge);
        return new SearchServer(config, http);
    }

    /** Where the server is reached. */
    public URI uri() {
        return URI.create("http://" + config.host() + ":" + http.port());
    }

    @Override
    public void close() {
        http.close();
    }
}
