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

/** Waits until a starting node answers; if it does not, quotes its log. */
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

    /** @param authorization the {@code Authorization} header for a secured node */
    NodeReadiness(NodeProcess process, NodeFolders folders, Optional<String> authorization) {
        this.process = process;
        this.folders = folders;
        this.authorization = authorization;
    }

    /**
     * Returns the node's address once the cluster has a master and its existing indices are open again. An index that
     * cannot be opened (for instance because a dictionary is missing) does not block the others; it is logged.
     *
     * @throws NodeStartException if the node exits or does not answer in time
     */
    URI await(Duration timeout) {
        String status = AwaitCondition.value(timeout, this::statusOfLiving)
                .orElseThrow(() -> failed("Elasticsearch did not answer within " + timeout.toSeconds() + " s"));
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

    /**
     * Returns green, yellow or red; empty while the node does not answer. {@code GET /} does not work, because the
     * small distribution lacks it.
     */
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

    /** Returns the lines of a log without stack frames, which do not help in a terminal; the file has them. */
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
