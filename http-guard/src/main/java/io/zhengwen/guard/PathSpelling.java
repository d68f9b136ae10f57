package io.zhengwen.guard;

import java.util.Arrays;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Rejects paths with ambiguous spellings. Programs treat empty segments, dot segments and path parameters differently,
 * so that a guard and a router, or a proxy and this server, could see different addresses.
 *
 * <p>Percent-encoding cannot hide an address, because routes are matched before anything is decoded: {@code %2F}
 * becomes a slash only in a route's variables, such as the id {@code a%2Fb}.
 */
final class PathSpelling {
    private static final String PLAIN = ": write it without empty segments, '.', '..', ';' and '\\', as percent-encoded"
            + " UTF-8 that begins with a single '/'";

    private PathSpelling() {}

    /** @throws ProblemException 400 when the spelling is ambiguous */
    static void check(HttpServletRequest request) {
        String fault = fault(request.getRequestURI());
        if (fault != null) {
            throw ProblemDetails.of(400, "the path of the address " + fault + PLAIN)
                    .exception();
        }
    }

    private static @Nullable String fault(@Nullable String path) {
        if (path == null || !path.startsWith("/")) {
            return "does not begin with '/'";
        }
        if (path.contains("//")) {
            return "has an empty segment";
        }
        if (path.indexOf(';') >= 0 || path.indexOf('\\') >= 0) {
            return "has a ';' or a '\\'";
        }
        String decoded;
        try {
            decoded = PercentEncoding.decode(path, false);
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
        boolean dots = Arrays.stream(decoded.split("[/\\\\]", -1))
                // some programs drop everything after a ';', which may leave only dots
                .map(segment -> segment.replaceFirst("(?s);.*", ""))
                .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
        return dots ? "has a segment of dots" : null;
    }
}
