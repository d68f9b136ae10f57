package io.zhengwen.app;

import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.http.TransportHttpClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Sends each request's body in one piece. The body of a bulk request has a buffer for every line, and the client beneath
 * writes, and Elasticsearch reads, each buffer by itself: that costs both more than all else of sending it.
 */
final class UnchunkedBodyClient implements TransportHttpClient {
    private final TransportHttpClient sender;

    UnchunkedBodyClient(TransportHttpClient sender) {
        this.sender = sender;
    }

    @Override
    public TransportOptions createOptions(@Nullable TransportOptions options) {
        return sender.createOptions(options);
    }

    @Override
    public Response performRequest(String endpointId, @Nullable Node node, Request request, TransportOptions options)
            throws IOException {
        return sender.performRequest(endpointId, node, whole(request), options);
    }

    @Override
    public CompletableFuture<Response> performRequestAsync(
            String endpointId, @Nullable Node node, Request request, TransportOptions options) {
        return sender.performRequestAsync(endpointId, node, whole(request), options);
    }

    private static Request whole(Request request) {
        Iterable<ByteBuffer> body = request.body();
        if (body == null) {
            return request;
        }
        List<ByteBuffer> parts = new ArrayList<>();
        body.forEach(part -> parts.add(part.duplicate()));
        if (parts.size() < 2) {
            return request;
        }
        ByteBuffer whole = ByteBuffer.allocate(
                parts.stream().mapToInt(ByteBuffer::remaining).sum());
        parts.forEach(whole::put);
        return new Request(
                request.method(), request.path(), request.queryParams(), request.headers(), List.of(whole.flip()));
    }

    @Override
    public void close() throws IOException {
        sender.close();
    }
}
