package io.zhengwen.benchmarks.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A fake Elasticsearch that answers scans with any number of passages, generated on request. */
final class EndlessCluster implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SHARDS = "\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0}";
    private static final String POINT_IN_TIME = "{\"id\":\"here\",\"succeeded\":true,\"num_freed\":1," + SHARDS + "}";
    private static final String SENTENCE = "袁家军来到涪陵区，走访企业，了解生产经营、技术创新、绿色低碳转型等情况，勉励企业加大研发投入，努力打造绿色低碳发展标杆，为高质量发展作出更大贡献。";

    private final HttpServer http;
    private final int passages;

    private EndlessCluster(HttpServer http, int passages) {
        this.http = http;
        this.passages = passages;
    }

    static EndlessCluster start(int passages) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        EndlessCluster cluster = new EndlessCluster(http, passages);
        http.createContext("/", cluster::answer);
        http.start();
        return cluster;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] request = exchange.getRequestBody().readAllBytes();
        String answer = path.endsWith("/_search") ? hits(JSON.readTree(request)) : POINT_IN_TIME;
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String hits(JsonNode request) {
        int start = request.path("search_after").path(0).asInt(0);
        int end = Math.min(passages, start + request.path("size").asInt());
        StringBuilder hits = new StringBuilder();
        for (int i = start; i < end; i++) {
            hits.append(hits.isEmpty() ? "" : ",").append(hit(i));
        }
        return "{\"took\":1,\"timed_out\":false," + SHARDS + ",\"pit_id\":\"here\",\"hits\":{\"hits\":[" + hits + "]}}";
    }

    private static String hit(int i) {
        String article = "article-" + i / 10;
        String id = article + "#p" + (i % 10 + 1) + "s1";
        return "{\"_index\":\"i\",\"_id\":\"" + id + "\",\"_score\":null,\"sort\":[" + (i + 1)
                + "],\"_source\":{\"id\":\""
                + id + "\",\"article_id\":\"" + article + "\",\"level\":\"sentence\",\"paragraph\":" + (i % 10 + 1)
                + ",\"sentence\":1,\"title\":\"市委领导调研企业（" + i + "）\",\"text\":\"" + i + SENTENCE
                + "\",\"published_at\":\"2023-11-02\",\"source\":\"报\",\"url\":\"https://example.com/" + i
                + "\",\"district\":[\"500000\",\"500102\"],\"enterprise\":[\"巴斯夫聚氨酯（重庆）有限公司\"],"
                + "\"person\":[\"袁家军\"],\"topic\":[\"green-low-carbon\"],\"mentions\":["
                + "{\"type\":\"person\",\"surface\":\"袁家军\",\"name\":\"袁家军\",\"start\":0,\"end\":3}],"
                + "\"indexed_at\":\"2026-01-01T00:00:00Z\"}}";
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
