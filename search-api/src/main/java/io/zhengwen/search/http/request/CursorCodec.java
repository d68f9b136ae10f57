package io.zhengwen.search.http.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.guard.ProblemException;
import io.zhengwen.search.query.PagePosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encodes page positions as cursors for the next request. A cursor is bound to the request's parameters and signed
 * (HMAC-SHA-256), so that clients can neither forge nor change it; the key is created at each start of the server.
 *
 * <p>Layout, in URL-safe Base64: 16 bytes of the signature, 8 bytes of the parameters' hash, the position as JSON.
 */
public final class CursorCodec {
    public static final int MAX_LENGTH = 16_000;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final int BOUND = 8;
    private static final int KEY_BYTES = 32;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SecretKeySpec key;

    public CursorCodec() {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Encodes a position as a cursor.
     *
     * @param parameters the parameters that the next request must repeat, as one text
     */
    public String write(PagePosition position, String parameters) {
        byte[] json = json(position);
        byte[] signed = ByteBuffer.allocate(BOUND + json.length)
                .put(hash(parameters))
                .put(json)
                .array();
        byte[] cursor = ByteBuffer.allocate(SIGNATURE + signed.length)
                .put(signature(signed))
                .put(signed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * Decodes a cursor.
     *
     * @throws ProblemException 400 when it was not made by this server or for other parameters
     */
    public PagePosition read(String cursor, String parameters) {
        byte[] bytes = decoded(cursor);
        if (bytes.length < SIGNATURE + BOUND) {
            throw unknown(cursor);
        }
        byte[] signed = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(bytes, SIGNATURE), signature(signed))) {
            throw unknown(cursor);
        }
        if (!MessageDigest.isEqual(Arrays.copyOf(signed, BOUND), hash(parameters))) {
            throw RequestParameters.rejected(
                    "cursor", cursor, "the answer's next with all other parameters as they were");
        }
        try {
            return MAPPER.readValue(signed, BOUND, signed.length - BOUND, PagePosition.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a correctly signed cursor cannot be read", e);
        }
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw unknown(cursor);
        }
    }

    private static ProblemException unknown(String cursor) {
        return RequestParameters.rejected(
                "cursor", cursor, "the answer's next, unchanged, from this server since it was started");
    }

    private static byte[] json(PagePosition position) {
        try {
            return MAPPER.writeValueAsBytes(position);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a cursor", e);
        }
    }

    private byte[] signature(byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(signed), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] hash(String parameters) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(parameters.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, BOUND);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
