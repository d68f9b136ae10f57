package io.zhengwen.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpStatus;

/**
 * A request turned away before a route, as RFC 9457 has it.
 *
 * @param detail one line for people
 * @param headers more than every answer has
 */
public record GuardProblem(int status, String detail, Map<String, String> headers) {
    /** The media type of errors. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public GuardProblem {
        headers = Map.copyOf(headers);
    }

    public static GuardProblem of(int status, String detail) {
        return new GuardProblem(status, detail, Map.of());
    }

    /** Comes with when to try again. */
    public static GuardProblem later(int status, String detail, long seconds) {
        return of(status, detail).with("Retry-After", Long.toString(Math.max(1, seconds)));
    }

    public GuardProblem with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new GuardProblem(status, detail, more);
    }

    /** The problem as JSON in UTF-8. */
    byte[] body() {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", HttpStatus.getMessage(status));
        problem.put("status", status);
        problem.put("detail", detail);
        try {
            return MAPPER.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings can always be written", e);
        }
    }

    void send(HttpServletResponse response) throws IOException {
        byte[] body = body();
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** This refusal, to be thrown. */
    public Thrown thrown() {
        return new Thrown(this);
    }

    /** Ends a request with a refusal. */
    public static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient GuardProblem refusal;

        private Thrown(GuardProblem refusal) {
            super(refusal.detail(), null, false, false);
            this.refusal = refusal;
        }

        public GuardProblem refusal() {
            return refusal;
        }
    }
}
