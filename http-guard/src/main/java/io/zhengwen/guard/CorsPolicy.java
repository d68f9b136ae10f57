package io.zhengwen.guard;

import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Adds CORS headers for the configured origins; without these headers, browsers keep other origins from reading
 * responses.
 */
final class CorsPolicy {
    private final Set<String> origins;

    CorsPolicy(AccessPolicy access) {
        this.origins = Set.copyOf(access.origins());
    }

    /** Adds the headers; returns true for a preflight request, which is then complete. */
    boolean answer(HttpServletRequest request, HttpServletResponse response) {
        if (origins.isEmpty()) {
            return false;
        }
        response.addHeader("Vary", "Origin");
        String origin = request.getHeader("Origin");
        if (origin == null || !origins.contains(origin)) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Expose-Headers", "ETag, Retry-After, " + RequestIds.HEADER);
        if (!request.getMethod().equals("OPTIONS") || request.getHeader("Access-Control-Request-Method") == null) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, DELETE");
        response.setHeader(
                "Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match, " + RequestIds.HEADER);
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return true;
    }
}
