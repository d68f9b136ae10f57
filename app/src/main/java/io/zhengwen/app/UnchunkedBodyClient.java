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
 * Sends the body of each request in one piece. A bulk request has one buffer per line. The underlying client writes
 * each buffer separately and Elasticsearch reads it separately, which would be the largest part of the cost of sending
 * it.
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
