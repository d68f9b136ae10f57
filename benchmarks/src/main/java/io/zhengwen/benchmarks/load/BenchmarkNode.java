package io.zhengwen.benchmarks.load;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.node.ElasticsearchNode;
import io.zhengwen.node.NodeConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/** A node and a folder for a measurement; both are removed when it is closed. */
final class BenchmarkNode implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final ElasticsearchNode node;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ElasticsearchClient client;

    BenchmarkNode(int heapMegabytes) throws IOException {
        folder = Files.createTempDirectory("zhengwen-bench");
        // root's node runs as another user, who must be able to enter
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        node = ElasticsearchNode.start(
                NodeConfig.of(folder.resolve("data"), Path.of("elasticsearch-node", "target", "distribution"))
                        .withHeapMegabytes(heapMegabytes));
        client = new ElasticsearchClient(new RestClientTransport(
                RestClient.builder(HttpHost.create(node.url().toString())).build(), new JacksonJsonpMapper()));
    }

    Path folder() {
        return folder;
    }

    URI url() {
        return node.url();
    }

    ElasticsearchClient client() {
        return client;
    }

    /** Sends a request with an empty body or one of JSON lines. */
    JsonNode ask(String method, String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/x-ndjson")
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + " got status " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    JsonNode ask(String method, String path) throws IOException, InterruptedException {
        return ask(method, path, new byte[0]);
    }

    /** Returns the processor time that the node has used. */
    double nodeCpuSeconds() throws IOException, InterruptedException {
        JsonNode nodes = ask("GET", "/_nodes/stats/process").get("nodes");
        return nodes.elements().next().at("/process/cpu/total_in_millis").asLong() / 1_000.0;
    }

    /** Returns the size on disk, in bytes, of the primary shards of all indices with a prefix. */
    long bytes(IndexNames names) throws IOException, InterruptedException {
        return ask("GET", "/" + names.all() + "/_stats/store")
                .at("/_all/primaries/store/size_in_bytes")
                .asLong();
    }

    /** Deletes the indices with a prefix. */
    void drop(IndexNames names) throws IOException, InterruptedException {
        for (String index : List.copyOf(
                client.indices().getAlias(a -> a.name(names.all())).result().keySet())) {
            ask("DELETE", "/" + index);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        node.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
