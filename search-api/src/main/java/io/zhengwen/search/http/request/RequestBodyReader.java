package io.zhengwen.search.http.request;

import io.zhengwen.guard.ServerLimits;
import io.zhengwen.search.http.HttpProblem;
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
import javax.servlet.http.HttpServletRequest;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.server.Request;

/** Reads the bodies of requests, never more of them than allowed. */
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

    /** The media type without parameters, in lower case; what is compressed or in another charset than UTF-8 is refused. */
    public static String mediaType(HttpServletRequest request, Set<String> allowed) {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("Content-Encoding", encoding, "none: bodies are taken as they are");
        }
        String given = request.getContentType() == null ? "" : request.getContentType();
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

    private static HttpProblem.Thrown unsupported(String header, String value, String allowed) {
        return new HttpProblem(
                        "Unsupported Media Type",
                        415,
                        header + " cannot be '" + value + "': allowed is " + allowed,
                        header,
                        value,
                        allowed)
                .thrown();
    }

    /** All of the body. */
    public byte[] read(HttpServletRequest request) {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        // Spark's own request would read all of it into memory first
        try (InputStream in = Request.getBaseRequest(request).getInputStream()) {
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
        } catch (BadMessageException slow) {
            throw HttpProblem.of(slow.getCode(), "Bad Request", String.valueOf(slow.getReason()))
                    .thrown();
        } catch (IOException e) {
            throw HttpProblem.of(400, "Bad Request", "the body ended before all of it had come")
                    .thrown();
        }
    }

    private void checkSpeed(int bytes, Duration taken) {
        if (taken.compareTo(grace.plusSeconds(bytes / slowest)) > 0) {
            throw HttpProblem.of(
                            408, "Request Timeout", "the body comes more slowly than " + slowest + " bytes a second")
                    .thrown();
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
                throw HttpProblem.of(400, "Bad Request", "the body is not UTF-8 at byte " + bytes.position())
                        .thrown();
            }
        }
    }

    private HttpProblem.Thrown tooLarge() {
        return HttpProblem.of(
                        413, "Payload Too Large", "the body is larger than " + limit + " bytes; send fewer articles")
                .thrown();
    }
}
