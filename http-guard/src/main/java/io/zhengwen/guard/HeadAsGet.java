package io.zhengwen.guard;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * Presents a HEAD request to the routes as GET, so that the response has the same status and headers; Jetty leaves the
 * body out. Spark alone would answer HEAD with 200 even for an article that does not exist.
 */
final class HeadAsGet extends HttpServletRequestWrapper {
    private HeadAsGet(HttpServletRequest request) {
        super(request);
    }

    /** Wraps HEAD requests; other requests and those to streams, which may take minutes, stay as they are. */
    static HttpServletRequest of(HttpServletRequest request, Admission admission) {
        return request.getMethod().equals("HEAD") && !admission.isStreamed() ? new HeadAsGet(request) : request;
    }

    @Override
    public String getMethod() {
        return "GET";
    }
}
