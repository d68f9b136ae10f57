package io.zhengwen.search.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it.
 *
 * @param detail one line for people
 * @param parameter the parameter at fault
 * @param value what it was
 * @param allowed what it may be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HttpProblem(
        String title,
        int status,
        String detail,
        @Nullable String parameter,
        @Nullable String value,
        @Nullable String allowed) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final int SHOWN_VALUE_LENGTH = 200;

    public HttpProblem {
        if (value != null && value.length() > SHOWN_VALUE_LENGTH) {
            value = value.substring(0, SHOWN_VALUE_LENGTH) + "…";
        }
    }

    public static HttpProblem of(int status, String title, String detail) {
        return new HttpProblem(title, status, detail, null, null, null);
    }

    public static HttpProblem badParameter(String parameter, String value, String allowed, String detail) {
        return new HttpProblem("Bad Request", 400, detail, parameter, value, allowed);
    }

    /** This problem, to be thrown. */
    public Thrown thrown() {
        return new Thrown(this);
    }

    /** Ends a request with a problem. */
    public static final class Thrown extends RuntimeException {
        private final transient HttpProblem problem;

        private Thrown(HttpProblem problem) {
            super(problem.detail());
            this.problem = problem;
        }

        HttpProblem problem() {
            return problem;
        }
    }
}
