package io.zhengwen.guard;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * A response with default headers that suit JSON and that a route may replace. Adding one of them replaces the default,
 * because with two policies browsers apply the stricter.
 */
final class DefaultHeaders extends HttpServletResponseWrapper {
    private static final Map<String, String> DEFAULTS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-cache");

    private final Set<String> single = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    DefaultHeaders(HttpServletResponse response) {
        super(response);
        single.addAll(DEFAULTS.keySet());
        DEFAULTS.forEach(response::setHeader);
    }

    @Override
    public void addHeader(String name, String value) {
        if (single.contains(name)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }
}
