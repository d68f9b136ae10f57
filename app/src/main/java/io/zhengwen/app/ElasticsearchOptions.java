package io.zhengwen.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an existing cluster is and how to log in. Secrets come from files or the environment, never from options. */
final class ElasticsearchOptions {
    private static final String PREFIX = "ZHENGWEN_ELASTICSEARCH_";

    @Option(
            names = "--elasticsearch",
            paramLabel = "URL",
            split = ",",
            defaultValue = "${env:ZHENGWEN_ELASTICSEARCH_URL:-_NULL_}",
            description = {
                "An existing cluster instead of the embedded node; several addresses are separated by commas.",
                "Environment: ZHENGWEN_ELASTICSEARCH_URL"
            })
    @Nullable
    List<String> addresses;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:ZHENGWEN_ELASTICSEARCH_USER:-_NULL_}",
            description = "User of that cluster. Environment: ZHENGWEN_ELASTICSEARCH_USER")
    @Nullable
    String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            defaultValue = "${env:ZHENGWEN_ELASTICSEARCH_PASSWORD_FILE:-_NULL_}",
            description = "File that holds the user's password. Environment: ZHENGWEN_ELASTICSEARCH_PASSWORD_FILE, or"
                    + " ZHENGWEN_ELASTICSEARCH_PASSWORD for the password itself")
    @Nullable
    Path passwordFile;

    @Option(
            names = "--api-key-file",
            paramLabel = "FILE",
            defaultValue = "${env:ZHENGWEN_ELASTICSEARCH_API_KEY_FILE:-_NULL_}",
            description = "File that holds an encoded API key, instead of a user. Environment:"
                    + " ZHENGWEN_ELASTICSEARCH_API_KEY_FILE, or ZHENGWEN_ELASTICSEARCH_API_KEY for the key itself")
    @Nullable
    Path apiKeyFile;

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            defaultValue = "${env:ZHENGWEN_ELASTICSEARCH_CA_FILE:-_NULL_}",
            description = "Certificate (PEM) of the authority that signed the cluster's. Environment:"
                    + " ZHENGWEN_ELASTICSEARCH_CA_FILE")
    @Nullable
    Path caFile;

    boolean given() {
        return addresses != null && !addresses.isEmpty();
    }

    /** The connection that the options and {@code environment} describe; only when {@link #given}. */
    ClusterEndpoint address(Map<String, String> environment) {
        String password = secret(passwordFile, environment.get(PREFIX + "PASSWORD"));
        String apiKey = secret(apiKeyFile, environment.get(PREFIX + "API_KEY"));
        return ClusterEndpoint.of(addresses == null ? List.of() : addresses, user, password, apiKey, caFile);
    }

    /** Of the file, else the value; a variable that is empty counts as not set. */
    static @Nullable String secret(@Nullable Path file, @Nullable String value) {
        if (file == null) {
            return value == null || value.isEmpty() ? null : value;
        }
        try {
            String secret = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (secret.isEmpty()) {
                throw new CommandException(ExitStatus.WRONG_USAGE, "there is no secret in " + file);
            }
            return secret;
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.WRONG_USAGE, "cannot read the secret in " + file + ": " + e.getMessage(), e);
        }
    }
}
