package io.zhengwen.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The cluster login for writing articles that arrive over HTTP, if searches use a read-only login. */
final class IngestOptions {
    private static final String PREFIX = "ZHENGWEN_INGEST_";

    @Option(
            names = "--ingest-user",
            paramLabel = "NAME",
            defaultValue = "${env:ZHENGWEN_INGEST_USER:-_NULL_}",
            description = "User name for writing articles sent to the API (default: the same as --user)."
                    + " Environment: ZHENGWEN_INGEST_USER")
    @Nullable
    String user;

    @Option(
            names = "--ingest-password-file",
            paramLabel = "FILE",
            defaultValue = "${env:ZHENGWEN_INGEST_PASSWORD_FILE:-_NULL_}",
            description = "File with this user's password. Environment: ZHENGWEN_INGEST_PASSWORD_FILE, or"
                    + " ZHENGWEN_INGEST_PASSWORD for the password itself")
    @Nullable
    Path passwordFile;

    @Option(
            names = "--ingest-api-key-file",
            paramLabel = "FILE",
            defaultValue = "${env:ZHENGWEN_INGEST_API_KEY_FILE:-_NULL_}",
            description = "File with an encoded Elasticsearch API key, instead of a user. Environment:"
                    + " ZHENGWEN_INGEST_API_KEY_FILE, or ZHENGWEN_INGEST_API_KEY for the key itself")
    @Nullable
    Path apiKeyFile;

    /** Returns the cluster with this login; empty if no login is given. */
    Optional<ClusterEndpoint> address(ElasticsearchOptions cluster, Map<String, String> environment) {
        String password = ElasticsearchOptions.secret(passwordFile, environment.get(PREFIX + "PASSWORD"));
        String apiKey = ElasticsearchOptions.secret(apiKeyFile, environment.get(PREFIX + "API_KEY"));
        if (user == null && apiKey == null) {
            return Optional.empty();
        }
        if (!cluster.given()) {
            throw new CommandException(
                    ExitStatus.WRONG_USAGE, "--ingest-user and --ingest-api-key-file require --elasticsearch");
        }
        List<String> addresses = cluster.addresses == null ? List.of() : cluster.addresses;
        return Optional.of(ClusterEndpoint.of(addresses, user, password, apiKey, cluster.caFile));
    }
}
