package io.zhengwen.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a cluster and the credentials to use there. {@link #toString} reveals no secret.
 *
 * @param addresses at least one, http or https, without a path
 * @param credentials null for a cluster without security
 */
record ClusterEndpoint(
        List<URI> addresses,
        @Nullable Credentials credentials,
        @Nullable Path caFile) {
    ClusterEndpoint {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new CommandException(ExitStatus.WRONG_USAGE, "--elasticsearch contains no address");
        }
    }

    /** The credentials that are sent with each request. */
    sealed interface Credentials {
        /** A user of the native or file realm. */
        record User(String name, String password) implements Credentials {
            @Override
            public String toString() {
                return "user " + name;
            }
        }

        /** An encoded API key. */
        record ApiKey(String encoded) implements Credentials {
            @Override
            public String toString() {
                return "an API key";
            }
        }
    }

    static ClusterEndpoint of(
            List<String> addresses,
            @Nullable String user,
            @Nullable String password,
            @Nullable String apiKey,
            @Nullable Path caFile) {
        List<URI> uris = new ArrayList<>();
        for (String address : addresses) {
            uris.add(uri(address.strip()));
        }
        return new ClusterEndpoint(uris, credentials(user, password, apiKey), caFile);
    }

    private static @Nullable Credentials credentials(
            @Nullable String user, @Nullable String password, @Nullable String apiKey) {
        if (apiKey != null && user != null) {
            throw new CommandException(ExitStatus.WRONG_USAGE, "give either a user or an API key, not both");
        }
        if (apiKey != null) {
            return new Credentials.ApiKey(apiKey);
        }
        if (user == null) {
            return null;
        }
        if (password == null) {
            throw new CommandException(
                    ExitStatus.WRONG_USAGE,
                    "user " + user + " has no password: give --password-file or ZHENGWEN_ELASTICSEARCH_PASSWORD");
        }
        return new Credentials.User(user, password);
    }

    private static URI uri(String address) {
        URI uri;
        try {
            uri = URI.create(address.contains("://") ? address : "http://" + address);
        } catch (IllegalArgumentException e) {
            throw wrong(address);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean plain = uri.getUserInfo() == null
                && uri.getQuery() == null
                && (uri.getPath() == null
                        || uri.getPath().isEmpty()
                        || uri.getPath().equals("/"));
        if (uri.getHost() == null || !plain || !(scheme.equals("http") || scheme.equals("https"))) {
            throw wrong(address);
        }
        return uri;
    }

    private static CommandException wrong(String address) {
        return new CommandException(
                ExitStatus.WRONG_USAGE,
                "--elasticsearch '" + address.replaceAll("//[^@/]*@", "//…@")
                        + "' is not an address such as http://localhost:9200 (without a path or password)");
    }

    @Override
    public String toString() {
        return String.join(", ", addresses.stream().map(URI::toString).toList());
    }
}
