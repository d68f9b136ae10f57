package io.zhengwen.indexer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
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
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/** A proxy in front of Elasticsearch that decides the fate of each request. */
public final class HttpProxy implements AutoCloseable {
    /** The fate of a request. */
    public enum Fate {
        PASSES,
        TOO_MANY_REQUESTS,
        UNAVAILABLE,
        /** The request takes effect, and the connection closes instead of an answer. */
        LOST_ANSWER,
        /** The connection closes and the request has no effect. */
        LOST
    }

    /** Decides about a request by its path; called by several threads. */
    public interface Decision {
        Fate of(String path);
    }

    private final TestCluster target;
    private final Decision decision;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http;
    private final HttpServer server;

    public HttpProxy(TestCluster target, Decision decision) throws IOException {
        this.target = target;
        this.http = client(target);
        this.decision = decision;
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

    /** Returns a client that connects through the proxy. */
    public ElasticsearchClient client() {
        HttpHost here = new HttpHost(
                InetAddress.getLoopbackAddress(), server.getAddress().getPort());
        return new ElasticsearchClient(
                new RestClientTransport(RestClient.builder(here).build(), new JacksonJsonpMapper()));
    }

    private void handle(HttpExchange exchange) throws IOException {
        switch (decision.of(exchange.getRequestURI().getPath())) {
            case PASSES -> pass(exchange);
            case TOO_MANY_REQUESTS -> answer(exchange, 429);
            case UNAVAILABLE -> answer(exchange, 503);
            case LOST_ANSWER -> {
                forward(exchange);
                exchange.close();
            }
            case LOST -> exchange.close();
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
