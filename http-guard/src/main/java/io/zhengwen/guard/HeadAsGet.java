package io.zhengwen.guard;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * A HEAD request as the routes see it, so that its answer has the very status and headers of GET; Jetty leaves the body
 * out. Spark alone would answer 200 to HEAD of an article that is not there.
 */
final class HeadAsGet extends HttpServletRequestWrapper {
    private HeadAsGet(HttpServletRequest request) {
        super(request);
    }

    /** The request itself unless it is HEAD; one to a stream, which may take minutes, stays as it is. */
    static HttpServletRequest of(HttpServletRequest request, Admission admission) {
        return request.getMethod().equals("HEAD") && !admission.isStreamed() ? new HeadAsGet(request) : request;
    }

    @Override
    public String getMethod() {
        return "GET";
    }
}
