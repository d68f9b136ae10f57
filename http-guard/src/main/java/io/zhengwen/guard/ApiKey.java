package io.zhengwen.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An API key, stored as a hash: reading the key file does not reveal usable keys.
 *
 * <p>Plain SHA-256 suffices because keys are 256 random bits; passwords would need a slow hash.
 *
 * @param name for logs and metrics
 * @param sha256 of the key in UTF-8, 64 lower-case hexadecimal digits
 */
public record ApiKey(String name, Set<AccessRight> rights, String sha256) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String HASH_PREFIX = "sha256:";
    private static final int RANDOM_BYTES = 32;

    public ApiKey {
        rights = Set.copyOf(rights);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a key's name cannot be '" + name + "': allowed are 1-64 letters, digits, '.', '_' and '-'");
        }
        if (rights.isEmpty()) {
            throw new IllegalArgumentException("key " + name + " has no right: allowed are read and ingest");
        }
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "key " + name + " has no SHA-256: write sha256: and 64 hexadecimal digits, never the key itself");
        }
    }

    /**
     * Parses a line such as {@code press-desk read,ingest sha256:9f86…}; error messages never repeat the third word.
     */
    static ApiKey parse(String line) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException(
                    "has " + words.length + " words instead of three: NAME read,ingest sha256:HASH");
        }
        Set<AccessRight> rights = EnumSet.noneOf(AccessRight.class);
        for (String right : words[1].split(",", -1)) {
            rights.add(AccessRight.of(right)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "gives the right '" + right + "': allowed are read and ingest, joined by a comma")));
        }
        String hash = words[2].startsWith(HASH_PREFIX) ? words[2].substring(HASH_PREFIX.length()) : "";
        return new ApiKey(words[0], rights, hash.toLowerCase(Locale.ROOT));
    }

    /** The line of a key file that defines this key. */
    public String line() {
        String granted = rights.stream().sorted().map(AccessRight::id).collect(Collectors.joining(","));
        return name + " " + granted + " " + HASH_PREFIX + sha256;
    }

    /** Generates a secret: 256 random bits in 43 characters that need no quoting in a shell. */
    public static String newSecret() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The hash that a key file stores for a secret. */
    public static String hash(String secret) {
        return HexFormat.of().formatHex(digest(secret));
    }

    /** Compares in constant time. */
    boolean isHashOf(byte[] digest) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(sha256), digest);
    }

    static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
