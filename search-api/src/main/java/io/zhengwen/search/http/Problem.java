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
record Problem(
        String title,
        int status,
        String detail,
        @Nullable String parameter,
        @Nullable String value,
        @Nullable String allowed) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final int SHOWN_VALUE_LENGTH = 200;

    Problem {
        if (value != null && value.length() > SHOWN_VALUE_LENGTH) {
            value = value.substring(0, SHOWN_VALUE_LENGTH) + "…";
        }
    }

    static Problem of(int status, String title, String detail) {
        return new Problem(title, status, detail, null, null, null);
    }

    static Problem badParameter(String parameter, String value, String allowed, String detail) {
        return new Problem("Bad Request", 400, detail, parameter, value, allowed);
    }

    /** This problem, to be thrown. */
    Thrown thrown() {
        return new Thrown(this);
    }

    /** Ends a request with a problem. */
    static final class Thrown extends RuntimeException {
        private final transient Problem problem;

        private Thrown(Problem problem) {
            super(problem.detail());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
