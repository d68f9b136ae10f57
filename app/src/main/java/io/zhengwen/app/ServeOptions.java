package io.zhengwen.app;

import io.zhengwen.guard.AccessPolicy;
import io.zhengwen.guard.AccessRight;
import io.zhengwen.guard.ApiKeys;
import io.zhengwen.guard.ServerLimits;
import io.zhengwen.search.SearchServerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the API: address, access and limits. */
final class ServeOptions {
    private static final int MEGABYTE = 1_000_000;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen on, 0 for any free port (default: ${DEFAULT-VALUE}).")
    int port = 8080;

    @Option(
            names = "--api-keys",
            paramLabel = "FILE",
            defaultValue = "${env:ZHENGWEN_API_KEYS_FILE:-_NULL_}",
            description = {
                "File of accepted API keys, one per line: NAME read,ingest sha256:HASH (see `zhengwen key`). Articles are "
                        + "accepted over HTTP only if a key has the right to ingest. Environment: "
                        + "ZHENGWEN_API_KEYS_FILE"
            })
    @Nullable
    Path apiKeys;

    @Option(
            names = "--require-key",
            defaultValue = "${env:ZHENGWEN_REQUIRE_KEY:-false}",
            description = "Require a key with the right to read for searches. Environment: ZHENGWEN_REQUIRE_KEY=true")
    boolean requireKey;

    @Option(
            names = "--cors-origin",
            paramLabel = "ORIGIN",
            split = ",",
            defaultValue = "${env:ZHENGWEN_CORS_ORIGIN:-_NULL_}",
            description = {
                "Origins whose web pages may read answers (CORS), such as https://news.example.org (default: none).",
                "Environment: ZHENGWEN_CORS_ORIGIN"
            })
    @Nullable
    List<String> origins;

    @Option(
            names = "--rate-limit",
            paramLabel = "N",
            defaultValue = "100",
            description = {
                "Requests per second for each key or address; 0 means no limit. Bursts of ten seconds' worth are allowed "
                        + "(default: ${DEFAULT-VALUE})."
            })
    int rateLimit = 100;

    @Option(
            names = "--max-body",
            paramLabel = "MB",
            defaultValue = "16",
            description = "Maximum request body in megabytes, 1-1000 (default: ${DEFAULT-VALUE}).")
    int maxBody = 16;

    @Option(
            names = "--max-answer",
            paramLabel = "MB",
            defaultValue = "16",
            description = {
                "Maximum size in megabytes of an answer that is not an export, 1-1000 (default: ${DEFAULT-VALUE}).",
                "Such answers are made in memory."
            })
    int maxAnswer = 16;

    @Option(
            names = "--ingest-timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = {
                "How long a request that adds or deletes articles may take in total, in seconds, 1-3600",
                "(default: ${DEFAULT-VALUE}). After that it is answered 503."
            })
    int ingestTimeout = 120;

    @Option(
            names = "--elasticsearch-timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long a request waits for Elasticsearch, in seconds, 1-600 (default: ${DEFAULT-VALUE}).")
    int elasticsearchTimeout = 10;

    @Option(
            names = "--request-log",
            paramLabel = "FILE",
            defaultValue = "${env:ZHENGWEN_REQUEST_LOG:-_NULL_}",
            description = {
                "Destination of the JSON request log: a file, - for standard output, or none (default: requests.jsonl in "
                        + "the data folder, or - with --elasticsearch). Environment: ZHENGWEN_REQUEST_LOG"
            })
    @Nullable
    String requestLog;

    /** Checks the options before anything slow is started. */
    void check() {
        within("--port", port, 0, 65_535);
        within("--rate-limit", rateLimit, 0, 1_000_000);
        within("--max-body", maxBody, 1, 1_000);
        within("--max-answer", maxAnswer, 1, 1_000);
        within("--ingest-timeout", ingestTimeout, 1, 3_600);
        within("--elasticsearch-timeout", elasticsearchTimeout, 1, 600);
        access();
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.CANNOT_START,
                    "cannot listen on " + host + ":" + port + " (" + e.getMessage()
                            + "); choose another port with --port",
                    e);
        }
    }

    private static void within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new CommandException(
                    ExitStatus.WRONG_USAGE, option + " " + value + " is not between " + least + " and " + most);
        }
    }

    SearchServerConfig config() {
        ServerLimits limits = ServerLimits.DEFAULT
                .withRequestsPerSecond(rateLimit)
                .withBodyBytes(maxBody * MEGABYTE)
                .withAnswerBytes(maxAnswer * MEGABYTE)
                .withIngestion(Duration.ofSeconds(ingestTimeout));
        return new SearchServerConfig(host, port, access(), limits, Duration.ofSeconds(elasticsearchTimeout));
    }

    /** Whether any key has the right to ingest. */
    boolean takesArticles() {
        return access().keys().allow(AccessRight.INGEST);
    }

    private AccessPolicy access() {
        try {
            ApiKeys keys = apiKeys == null ? ApiKeys.NONE : ApiKeys.load(apiKeys);
            return new AccessPolicy(keys, requireKey, origins == null ? List.of() : origins);
        } catch (UncheckedIOException e) {
            throw new CommandException(ExitStatus.WRONG_USAGE, "--api-keys " + apiKeys + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitStatus.WRONG_USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
