package io.zhengwen.indexer.write;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zhengwen.testcluster.TestCluster;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before Elasticsearch and spoils some bulk requests, in turn before and after they have taken effect. */
final class FlakyProxy implements AutoCloseable {
    /** What happens to a request: nothing, an HTTP status instead of it, or the connection closed after it. */
    enum Fault {
        NONE,
        TOO_MANY_REQUESTS,
        UNAVAILABLE,
        LOST_ANSWER
    }

    private final TestCluster target;
    private final List<Fault> faults;
    private final AtomicInteger bulkRequests = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http;
    private final HttpServer server;

    /** @param faults of the first bulk requests, one each; later ones pass */
    FlakyProxy(TestCluster target, List<Fault> faults) throws IOException {
        this.target = target;
        this.http = client(target);
        this.faults = List.copyOf(faults);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private static HttpClient client(TestCluster target) {
        HttpClient.Builder builder = HttpClient.newBuilder();
        target.tls().ifPresent(builder::sslContext);
        return builder.build();
    }

    int port() {
        return server.getAddress().getPort();
    }

    int bulkRequests() {
        return bulkRequests.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        boolean bulk = exchange.getRequestURI().getPath().endsWith("/_bulk");
        int number = bulk ? bulkRequests.getAndIncrement() : Integer.MAX_VALUE;
        if (number >= faults.size()) {
            pass(exchange);
            return;
        }
        switch (faults.get(number)) {
            case NONE -> pass(exchange);
            case TOO_MANY_REQUESTS -> answer(exchange, 429);
            case UNAVAILABLE -> answer(exchange, 503);
            case LOST_ANSWER -> {
                forward(exchange);
                exchange.close();
            }
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void pass(HttpExchange exchange) throws IOException {
        HttpResponse<byte[]> response = forward(exchange);
        response.headers()
                .firstValue("X-elastic-product")
                .ifPresent(v -> exchange.getResponseHeaders().add("X-elastic-product", v));
        response.headers()
                .firstValue("Content-Type")
                .ifPresent(v -> exchange.getResponseHeaders().add("Content-Type", v));
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.statusCode(), head ? -1 : response.body().length);
        if (!head) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(response.body());
            }
        }
        exchange.close();
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        target.url().resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String header : List.of("Content-Type", "Accept")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        target.authorization().ifPresent(login -> request.header("Authorization", login));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
