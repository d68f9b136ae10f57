package io.zhengwen.search.http.route;

import io.zhengwen.search.http.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to a request: status, headers and a body, which is either complete or streamed. Immutable. */
public final class RouteAnswer {
    private static final byte[] NO_BODY = {};
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final int status;
    private final @Nullable String mediaType;
    private final Map<String, String> headers;
    private final byte[] body;
    private final @Nullable StreamedBody stream;

    private RouteAnswer(
            int status,
            @Nullable String mediaType,
            Map<String, String> headers,
            byte[] body,
            @Nullable StreamedBody stream) {
        this.status = status;
        this.mediaType = mediaType;
        this.headers = headers;
        this.body = body;
        this.stream = stream;
    }

    /** An answer without a body. */
    public static RouteAnswer empty(int status) {
        return new RouteAnswer(status, null, Map.of(), NO_BODY, null);
    }

    /** An answer with bytes, which must not be changed afterwards. */
    public static RouteAnswer bytes(String mediaType, byte[] body) {
        return new RouteAnswer(OK, mediaType, Map.of(), body, null);
    }

    /** An answer with text in UTF-8. */
    public static RouteAnswer text(String mediaType, String text) {
        return bytes(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer with a value that Jackson can write. */
    public static RouteAnswer json(Object value) {
        return text(JsonWriter.MEDIA_TYPE, JsonWriter.write(value));
    }

    /** An answer that is sent while it is made; only for routes whose admission is streamed. */
    public static RouteAnswer streamed(String mediaType, StreamedBody stream) {
        return new RouteAnswer(OK, mediaType, Map.of(), NO_BODY, stream);
    }

    /** The same answer with one more header. */
    public RouteAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RouteAnswer(status, mediaType, more, body, stream);
    }

    /** The same headers without a body, for a client that has the body already. */
    public RouteAnswer notModified() {
        return new RouteAnswer(NOT_MODIFIED, mediaType, headers, NO_BODY, null);
    }

    public int status() {
        return status;
    }

    /** The {@code Content-Type}; empty without a body. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The complete body, not a copy; empty when it is streamed. */
    public byte[] body() {
        return body;
    }

    /** The streamed body. */
    public Optional<StreamedBody> stream() {
        return Optional.ofNullable(stream);
    }
}
