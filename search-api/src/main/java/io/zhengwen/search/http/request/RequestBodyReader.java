package io.zhengwen.search.http.request;

import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.guard.ProblemException;
import io.zhengwen.guard.ServerLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Reads request bodies within the limits for size and speed. */
public final class RequestBodyReader {
    private static final int CHUNK = 1 << 16;

    private final int limit;
    private final Duration grace;
    private final int slowest;

    public RequestBodyReader(ServerLimits limits) {
        this.limit = limits.bodyBytes();
        this.grace = limits.head();
        this.slowest = limits.slowest();
    }

    /**
     * The media type without parameters, in lower case; compressed bodies and charsets other than UTF-8 are rejected.
     */
    public static String mediaType(RequestContent content, Set<String> allowed) {
        String encoding = content.encoding();
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("Content-Encoding", encoding, "none: bodies are taken as they are");
        }
        String given = content.type() == null ? "" : content.type();
        String[] parts = given.toLowerCase(Locale.ROOT).split(";", -1);
        String type = parts[0].strip();
        if (!allowed.contains(type)) {
            throw unsupported("Content-Type", given, "one of " + String.join(", ", allowed));
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                throw unsupported("Content-Type", given, "charset=utf-8");
            }
        }
        return type;
    }

    private static ProblemException unsupported(String header, String value, String allowed) {
        return ProblemDetails.of(415, header + " cannot be '" + value + "': allowed is " + allowed)
                .about(header, value, allowed)
                .exception();
    }

    /** Reads the whole body, which must be UTF-8. */
    public byte[] read(RequestContent content) {
        if (content.length() > limit) {
            throw tooLarge();
        }
        try (InputStream in = content.open()) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            long start = System.nanoTime();
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                body.write(chunk, 0, n);
                checkSpeed(body.size(), Duration.ofNanos(System.nanoTime() - start));
                if (body.size() > limit) {
                    throw tooLarge();
                }
            }
            return checked(body.toByteArray());
        } catch (IOException e) {
            throw ProblemDetails.of(400, "the body ended before all of it had come")
                    .exception();
        }
    }

    private void checkSpeed(int bytes, Duration taken) {
        if (taken.compareTo(grace.plusSeconds(bytes / slowest)) > 0) {
            throw ProblemDetails.of(408, "the body comes more slowly than " + slowest + " bytes a second")
                    .exception();
        }
    }

    private static byte[] checked(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(CHUNK);
        while (true) {
            CoderResult result = decoder.decode(bytes, characters.clear(), true);
            if (result.isUnderflow()) {
                return body;
            }
            if (result.isError()) {
                throw ProblemDetails.of(400, "the body is not UTF-8 at byte " + bytes.position())
                        .exception();
            }
        }
    }

    private ProblemException tooLarge() {
        return ProblemDetails.of(413, "the body is larger than " + limit + " bytes; send fewer articles")
                .exception();
    }
}
