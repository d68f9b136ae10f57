package io.zhengwen.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Helpers for tests that start real nodes. */
final class NodeFixtures {
    static final Duration LIMIT = Duration.ofMinutes(4);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private NodeFixtures() {}

    static NodeConfig config(Path dataDir) {
        return NodeConfig.of(dataDir, Path.of(System.getProperty("zhengwen.distribution")))
                .withHeapMegabytes(512)
                .asShortLived()
                .withStartTimeout(LIMIT);
    }

    /** Returns the launcher and the server process that run from a data folder. */
    static List<ProcessHandle> processes(Path dataDir) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("-Des.path.home=" + dataDir))
                .toList();
    }

    static HttpResponse<String> send(String method, URI url, String body) throws IOException, InterruptedException {
        return send(method, url, body, Map.of());
    }

    /** Sends a request as a user of a secured node. */
    static HttpResponse<String> sendAs(NodeUser user, String method, URI url, String body)
            throws IOException, InterruptedException {
        byte[] pair = (user.name() + ":" + user.password()).getBytes(StandardCharsets.UTF_8);
        return send(
                method,
                url,
                body,
                Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    private static HttpResponse<String> send(String method, URI url, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(1));
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
