package io.zhengwen.benchmarks.latency;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A transport that records the body of the last search with highlights, until recording is stopped. */
final class RecordingTransport implements ElasticsearchTransport {
    private final ElasticsearchTransport connection;
    private volatile boolean recording = true;
    private volatile @Nullable String lastSearch;

    RecordingTransport(ElasticsearchTransport connection) {
        this.connection = connection;
    }

    @Nullable
    String lastSearch() {
        return lastSearch;
    }

    void stopRecording() {
        recording = false;
    }

    private void record(Object request) {
        if (recording && request instanceof SearchRequest search && search.highlight() != null) {
            StringWriter json = new StringWriter();
            try (JsonGenerator generator = jsonpMapper().jsonProvider().createGenerator(json)) {
                search.serialize(generator, jsonpMapper());
            }
            lastSearch = json.toString();
        }
    }

    @Override
    public <RequestT, ResponseT, ErrorT> ResponseT performRequest(
            RequestT request, Endpoint<RequestT, ResponseT, ErrorT> endpoint, @Nullable TransportOptions options)
            throws IOException {
        record(request);
        return connection.performRequest(request, endpoint, options);
    }

    @Override
    public <RequestT, ResponseT, ErrorT> CompletableFuture<ResponseT> performRequestAsync(
            RequestT request, Endpoint<RequestT, ResponseT, ErrorT> endpoint, @Nullable TransportOptions options) {
        record(request);
        return connection.performRequestAsync(request, endpoint, options);
    }

    @Override
    public JsonpMapper jsonpMapper() {
        return connection.jsonpMapper();
    }

    @Override
    public TransportOptions options() {
        return connection.options();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
