package io.zhengwen.search.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import spark.Request;
import spark.Response;
import spark.Route;

/**
 * Entity tags of answers that people ask for again: who has the same already gets 304 and no body. They are weak,
 * because an answer may come compressed or not.
 */
public final class EntityTags {
    private static final int BYTES = 12;

    private EntityTags() {}

    /** The same route with tags; its answers are strings. */
    public static Route on(Route route) {
        return (request, response) -> tagged((String) route.handle(request, response), request, response);
    }

    private static String tagged(String body, Request request, Response response) {
        String tag = "W/\"" + hash(body) + "\"";
        response.header("ETag", tag);
        if (matches(request.headers("If-None-Match"), tag)) {
            response.status(304);
            return "";
        }
        return body;
    }

    private static boolean matches(String wanted, String tag) {
        return wanted != null
                && Arrays.stream(wanted.split(",", -1))
                        .map(String::strip)
                        .anyMatch(t -> t.equals("*") || t.equals(tag));
    }

    private static String hash(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
