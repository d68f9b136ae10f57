package io.zhengwen.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until a starting node answers, and explains when it does not. */
final class NodeReadiness {
    private static final Logger LOG = LoggerFactory.getLogger(NodeReadiness.class);
    private static final Pattern STATUS = Pattern.compile("\"status\":\"(green|yellow|red)\"");
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at .+\\)|\\.\\.\\. \\d+ (more|common frames.*))");
    private static final int QUOTED_LINES = 12;
    private static final int QUOTED_WIDTH = 400;

    private final NodeProcess process;
    private final NodeFolders folders;
    private final Optional<String> authorization;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @param authorization what a secured node wants to see in our requests */
    NodeReadiness(NodeProcess process, NodeFolders folders, Optional<String> authorization) {
        this.process = process;
        this.folders = folders;
        this.authorization = authorization;
    }

    /**
     * The address, once the cluster has a master and the indices that were there before are open again. An index that
     * cannot be opened (a dictionary that is gone) does not keep the others from being searched.
     */
    URI await(Duration limit) {
        String status = AwaitCondition.value(limit, this::statusOfLiving)
                .orElseThrow(() -> failed("Elasticsearch did not answer within " + limit.toSeconds() + " s"));
        if (status.equals("red")) {
            LOG.warn("Elasticsearch answers, but an index cannot be opened; see {}", folders.log());
        }
        return address().orElseThrow();
    }

    private Optional<String> statusOfLiving() {
        if (!process.isAlive()) {
            throw failed("Elasticsearch ended while starting");
        }
        return address().flatMap(this::status);
    }

    private Optional<URI> address() {
        try {
            return Files.readAllLines(folders.httpPorts()).stream()
                    .findFirst()
                    .map(address -> URI.create("http://" + address));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Green, yellow or red; {@code GET /} is no choice, the small distribution has none. */
    private Optional<String> status(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        address.resolve("/_cluster/health?filter_path=status&wait_for_status=yellow&timeout=20s"))
                .timeout(Duration.ofSeconds(40));
        authorization.ifPresent(login -> request.header("Authorization", login));
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher status = STATUS.matcher(response.body());
            return status.find() ? Optional.of(status.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NodeStartException("interrupted while waiting for Elasticsearch", e);
        }
    }

    private NodeStartException failed(String what) {
        List<String> lines = lines(folders.console());
        if (lines.isEmpty()) {
            lines = lines(folders.log());
        }
        String quoted = String.join("\n  ", lines.subList(Math.max(0, lines.size() - QUOTED_LINES), lines.size()));
        return new NodeStartException(
                what + ". The end of its log (" + folders.log() + "):\n  " + (quoted.isEmpty() ? "(empty)" : quoted));
    }

    /** Without stack frames, which say nothing to who reads them in a terminal; the file has them. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line ->
                            !line.isBlank() && !STACK_FRAME.matcher(line).matches())
                    .map(line -> line.substring(0, Math.min(line.length(), QUOTED_WIDTH)))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
