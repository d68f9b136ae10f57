package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransportBase;
import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.http.TransportHttpClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnchunkedBodyClientTest {
    private static final String LINES = """
            {"index":{"_id":"a","_index":"i"}}
            {"title":"涪陵区"}
            {"delete":{"_id":"b","_index":"i"}}
            """;
    private static final BulkRequest BULK = BulkRequest.of(b -> b.operations(
                    o -> o.index(i -> i.index("i").id("a").document(Map.of("title", "涪陵区"))))
            .operations(o -> o.delete(d -> d.index("i").id("b"))));

    private final Sender sender = new Sender();
    private final ElasticsearchTransportBase transport =
            new ElasticsearchTransportBase(new UnchunkedBodyClient(sender), null, new JacksonJsonpMapper()) {};

    @Test
    void allLinesOfABulkRequestAreOnePiece() {
        assertThat(failure(() -> new ElasticsearchClient(transport).bulk(BULK))).hasMessage("nobody is there");
        assertThat(sender.bodies).containsExactly(List.of(LINES));
    }

    @Test
    void soTheyAreWhenNobodyWaitsForTheAnswer() {
        assertThat(new ElasticsearchAsyncClient(transport).bulk(BULK)).isCompletedExceptionally();
        assertThat(sender.bodies).containsExactly(List.of(LINES));
    }

    @Test
    void aRequestWithoutABodyHasNone() {
        assertThat(failure(() -> new ElasticsearchClient(transport).info())).hasMessage("nobody is there");
        assertThat(sender.bodies).containsExactly(List.of());
    }

    private interface Sending {
        void send() throws IOException;
    }

    private static @Nullable IOException failure(Sending sending) {
        try {
            sending.send();
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    /** Records requests, and reads each body twice as a retry would. */
    private static final class Sender implements TransportHttpClient {
        final List<List<String>> bodies = new ArrayList<>();

        @Override
        public Response performRequest(
                String endpointId, @Nullable Node node, Request request, TransportOptions options) throws IOException {
            List<String> first = parts(request);
            assertThat(parts(request)).isEqualTo(first);
            bodies.add(first);
            throw new IOException("nobody is there");
        }

        @Override
        public CompletableFuture<Response> performRequestAsync(
                String endpointId, @Nullable Node node, Request request, TransportOptions options) {
            try {
                return CompletableFuture.completedFuture(performRequest(endpointId, node, request, options));
            } catch (IOException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        private static List<String> parts(Request request) {
            List<String> parts = new ArrayList<>();
            Iterable<ByteBuffer> body = request.body();
            if (body != null) {
                body.forEach(part -> parts.add(
                        StandardCharsets.UTF_8.decode(part.duplicate()).toString()));
            }
            return parts;
        }

        @Override
        public void close() {}
    }
}
