package io.zhengwen.guard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * An error response: the problem details of RFC 9457.
 *
 * @param detail one line for people
 * @param parameter the name of the wrong parameter, if one is to blame
 * @param value its value, shortened to 200 characters
 * @param allowed the values that it may have
 * @param headers additional headers of the response; not part of the JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"title", "status", "detail", "parameter", "value", "allowed"})
public record ProblemDetails(
        int status,
        String detail,
        @Nullable String parameter,
        @Nullable String value,
        @Nullable String allowed,
        @JsonIgnore Map<String, String> headers) {
    /** The media type of errors. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int SHOWN_VALUE_LENGTH = 200;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Too slow and too large: the rest of such a request's body is not read. */
    private static final Set<Integer> BODY_UNREAD = Set.of(408, 413);

    public ProblemDetails {
        headers = Map.copyOf(headers);
        if (value != null && value.length() > SHOWN_VALUE_LENGTH) {
            value = value.substring(0, SHOWN_VALUE_LENGTH) + "…";
        }
    }

    /** A problem that no parameter is to blame for. */
    public static ProblemDetails of(int status, String detail) {
        return new ProblemDetails(status, detail, null, null, null, Map.of());
    }

    /** A temporary problem, with a {@code Retry-After} header. */
    public static ProblemDetails retryLater(int status, String detail, long seconds) {
        return of(status, detail).with("Retry-After", Long.toString(Math.max(1, seconds)));
    }

    /** A wrong parameter. */
    public static ProblemDetails badParameter(String parameter, String value, String allowed, String detail) {
        return of(400, detail).about(parameter, value, allowed);
    }

    /** The same problem with the parameter that is to blame. */
    public ProblemDetails about(String wrong, @Nullable String given, @Nullable String possible) {
        return new ProblemDetails(status, detail, wrong, given, possible, headers);
    }

    /** The same problem with one more header. */
    public ProblemDetails with(String header, String content) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, content);
        return new ProblemDetails(status, detail, parameter, value, allowed, more);
    }

    /** The status in words. */
    @JsonProperty
    public String title() {
        return switch (status) {
            // Jetty has older phrases for these two than RFC 9110
            case 422 -> "Unprocessable Content";
            case 500 -> "Internal Server Error";
            default -> HttpStatus.getMessage(status);
        };
    }

    /** An exception that ends a request with this problem. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    /** The problem as JSON in UTF-8. */
    byte[] json() {
        try {
            return MAPPER.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of strings can always be written", e);
        }
    }

    /** Writes the problem as the whole response, whose length is announced. */
    void sendWithLength(HttpServletResponse response) throws IOException {
        response.setContentLength(json().length);
        send(response);
    }

    /**
     * Writes the problem as the whole response. Its length is left to Jetty: with an announced length Jetty commits the
     * response before it checks whether an unread request body must end the connection.
     */
    public void send(HttpServletResponse response) throws IOException {
        byte[] body = json();
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        if (BODY_UNREAD.contains(status)) {
            response.setHeader("Connection", "close");
        }
        response.setContentType(MEDIA_TYPE);
        response.getOutputStream().write(body);
    }
}
