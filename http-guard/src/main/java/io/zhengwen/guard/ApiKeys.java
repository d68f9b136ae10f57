package io.zhengwen.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The accepted API keys. A key file has one key per line; empty lines and lines that start with {@code #} are ignored:
 *
 * <pre>
 * # the newsroom's importer
 * press-desk   read,ingest   sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
 * </pre>
 */
public record ApiKeys(List<ApiKey> keys) {
    /** No keys: nobody may ingest. */
    public static final ApiKeys NONE = new ApiKeys(List.of());

    public ApiKeys {
        keys = List.copyOf(keys);
        Set<String> names = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        for (ApiKey key : keys) {
            if (!names.add(key.name()) || !hashes.add(key.sha256())) {
                throw new IllegalArgumentException("key " + key.name() + " is there twice");
            }
        }
    }

    /**
     * Reads a key file.
     *
     * @throws IllegalArgumentException when a line is malformed; the message names file and line, never a key
     */
    public static ApiKeys load(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the keys in " + file, e);
        }
    }

    static ApiKeys parse(String where, List<String> lines) {
        List<ApiKey> keys = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    keys.add(ApiKey.parse(line));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(where + ":" + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        try {
            return new ApiKeys(keys);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    /** Finds the presented key; always compares all keys, so that the time tells nothing. */
    Optional<ApiKey> find(String presented) {
        byte[] digest = ApiKey.digest(presented);
        Optional<ApiKey> found = Optional.empty();
        for (ApiKey key : keys) {
            if (key.isHashOf(digest)) {
                found = Optional.of(key);
            }
        }
        return found;
    }

    /** Whether any key has the right. */
    public boolean allow(AccessRight right) {
        return keys.stream().anyMatch(key -> key.rights().contains(right));
    }
}
