package io.zhengwen.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a cluster is and who we are there. Its text form names no secret.
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
            throw new CommandException(ExitStatus.WRONG_USAGE, "--elasticsearch names no address");
        }
    }

    /** How a request proves who it comes from. */
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
                        + "' is not an address such as http://localhost:9200 (no path, no password in it)");
    }

    @Override
    public String toString() {
        return String.join(", ", addresses.stream().map(URI::toString).toList());
    }
}
