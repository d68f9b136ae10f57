package io.zhengwen.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for an existing cluster. Secrets come from files or the environment, never from the command line. */
final class ElasticsearchOptions {
    private static final String PREFIX = "ZHENGWEN_ELASTICSEARCH_";

    @Option(
            names = "--elasticsearch",
            paramLabel = "URL",
            split = ",",
            defaultValue = "${env:ZHENGWEN_ELASTICSEARCH_URL:-_NULL_}",
            description = {
                "Use this cluster instead of the embedded node; separate several addresses by commas.",
                "Environment: ZHENGWEN_ELASTICSEARCH_URL"
            })
    @Nullable
    List<String> addresses;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:ZHENGWEN_ELASTICSEARCH_USER:-_NULL_}",
            description = "User name for the cluster. Environment: ZHENGWEN_ELASTICSEARCH_USER")
    @Nullable
    String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            defaultValue = "${env:ZHENGWEN_ELASTICSEARCH_PASSWORD_FILE:-_NULL_}",
            description = "File with the user's password. Environment: ZHENGWEN_ELASTICSEARCH_PASSWORD_FILE, or"
                    + " ZHENGWEN_ELASTICSEARCH_PASSWORD for the password itself")
    @Nullable
    Path passwordFile;

    @Option(
            names = "--api-key-file",
            paramLabel = "FILE",
            defaultValue = "${env:ZHENGWEN_ELASTICSEARCH_API_KEY_FILE:-_NULL_}",
            description = "File with an encoded API key, instead of a user. Environment:"
                    + " ZHENGWEN_ELASTICSEARCH_API_KEY_FILE, or ZHENGWEN_ELASTICSEARCH_API_KEY for the key itself")
    @Nullable
    Path apiKeyFile;

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            defaultValue = "${env:ZHENGWEN_ELASTICSEARCH_CA_FILE:-_NULL_}",
            description = "CA certificate (PEM) that the cluster's certificate is checked against. Environment:"
                    + " ZHENGWEN_ELASTICSEARCH_CA_FILE")
    @Nullable
    Path caFile;

    boolean given() {
        return addresses != null && !addresses.isEmpty();
    }

    /** Returns the cluster that the options and the environment describe. Call only if {@link #given}. */
    ClusterEndpoint address(Map<String, String> environment) {
        String password = secret(passwordFile, environment.get(PREFIX + "PASSWORD"));
        String apiKey = secret(apiKeyFile, environment.get(PREFIX + "API_KEY"));
        return ClusterEndpoint.of(addresses == null ? List.of() : addresses, user, password, apiKey, caFile);
    }

    /** Returns the secret in the file, otherwise the value; an empty value counts as not set. */
    static @Nullable String secret(@Nullable Path file, @Nullable String value) {
        if (file == null) {
            return value == null || value.isEmpty() ? null : value;
        }
        try {
            String secret = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (secret.isEmpty()) {
                throw new CommandException(ExitStatus.WRONG_USAGE, file + " is empty; it should contain a secret");
            }
            return secret;
        } catch (IOException e) {
            throw new CommandException(ExitStatus.WRONG_USAGE, "cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
