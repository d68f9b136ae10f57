package io.zhengwen.guard;

import java.util.Arrays;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of a path that is taken. Programs differ in what they make of empty segments, of dots and of
 * parameters: a guard and a router, or a proxy and this server, could each see another address. So such paths are
 * refused before anything is decided by them.
 *
 * <p>A percent sign hides no address either, since nothing is decoded before a route is found: {@code %2F} is a slash
 * only in what a route takes as data, such as the id {@code a%2Fb}.
 */
final class PathSpelling {
    private static final String PLAIN = ": write it without empty segments, '.', '..', ';' and '\\', as percent-encoded"
            + " UTF-8 that begins with a single '/'";

    private PathSpelling() {}

    /** @throws ProblemException 400 when the path has another spelling */
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
                // some programs would drop what follows a ';', and see dots alone then
                .map(segment -> segment.replaceFirst("(?s);.*", ""))
                .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
        return dots ? "has a segment of dots" : null;
    }
}
