package io.zhengwen.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What the tests of real nodes share. */
final class Nodes {
    static final Duration LIMIT = Duration.ofMinutes(4);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Nodes() {}

    static NodeConfig config(Path dataDir) {
        return NodeConfig.of(dataDir, Path.of(System.getProperty("zhengwen.distribution")))
                .withHeapMegabytes(512)
                .withStartTimeout(LIMIT);
    }

    /** The launcher and the server that run from a data folder. */
    static List<ProcessHandle> processes(Path dataDir) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("-Des.path.home=" + dataDir))
                .toList();
    }

    static HttpResponse<String> send(String method, URI url, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(1))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
