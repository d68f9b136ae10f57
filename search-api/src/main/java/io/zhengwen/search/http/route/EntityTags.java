package io.zhengwen.search.http.route;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Adds entity tags to answers: a client that sends the tag of the current answer receives 304 and no body. The tags are
 * weak, because an answer may be compressed or not.
 */
public final class EntityTags {
    private static final int BYTES = 12;

    private EntityTags() {}

    /** The same handler with entity tags; its answers must not be streamed. */
    public static RouteHandler on(RouteHandler handler) {
        return request -> tagged(handler.handle(request), request);
    }

    private static RouteAnswer tagged(RouteAnswer answer, RouteRequest request) {
        String tag = "W/\"" + hash(answer.body()) + "\"";
        RouteAnswer tagged = answer.with("ETag", tag);
        return request.header("If-None-Match")
                        .filter(tags -> matches(tags, tag))
                        .isPresent()
                ? tagged.notModified()
                : tagged;
    }

    private static boolean matches(String sent, String tag) {
        return Arrays.stream(sent.split(",", -1)).map(String::strip).anyMatch(t -> t.equals("*") || t.equals(tag));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
