package io.zhengwen.guard;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.HandlerWrapper;
import org.slf4j.MDC;

/**
 * Checks every request before its route runs and answers those that are rejected; the package documentation has the
 * order.
 */
public final class AdmissionHandler extends HandlerWrapper {
    static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** Rejected, because a router may take the method from this header while the log shows another. */
    private static final String OVERRIDE = "X-HTTP-Method-Override";

    private static final String MDC_KEY = "request";

    private final RouteTable routes;
    private final AccessPolicy access;
    private final CorsPolicy cors;
    private final RateLimit rate;
    private final ConcurrencyLimit concurrency;
    private final AnswerMemory memory;

    public AdmissionHandler(RouteTable routes, AccessPolicy access, ServerLimits limits) {
        this.routes = routes;
        this.access = access;
        this.cors = new CorsPolicy(access);
        this.rate = new RateLimit(limits);
        this.concurrency = new ConcurrencyLimit(limits);
        this.memory = new AnswerMemory(limits);
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse bare)
            throws IOException, ServletException {
        BufferedResponse response = new BufferedResponse(new DefaultHeaders(bare), memory);
        String id = RequestIds.assign(request);
        response.setHeader(RequestIds.HEADER, id);
        MDC.put(MDC_KEY, id);
        try {
            admit(target, base, request, response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reject(base, response, ProblemDetails.retryLater(503, "the server is stopping", 5));
        } finally {
            response.release();
            MDC.remove(MDC_KEY);
        }
        response.send(base);
    }

    private void admit(String target, Request base, HttpServletRequest request, BufferedResponse response)
            throws IOException, ServletException, InterruptedException {
        if (cors.answer(request, response)) {
            base.setHandled(true);
            return;
        }
        Set<String> headers = Set.copyOf(response.getHeaderNames());
        try {
            Admission admission = check(request);
            ConcurrencyLimit.Permit permit = concurrency.acquire(admission.lane());
            try {
                HttpServletResponse answer = admission.isStreamed() ? response.direct() : response;
                super.handle(target, base, HeadAsGet.of(request, admission), answer);
                response.keep();
            } finally {
                permit.release();
            }
        } catch (ProblemException rejection) {
            response.discard(headers);
            reject(base, response, rejection.problem());
        }
    }

    private static void reject(Request base, BufferedResponse response, ProblemDetails problem) throws IOException {
        base.setHandled(true);
        problem.sendWithLength(response);
        response.keep();
    }

    /** Finds the route and its admission rules; the spelling of the path is checked before anything depends on it. */
    private Admission check(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            throw ProblemDetails.of(501, "there is no method '" + shortened(request.getMethod()) + "' here")
                    .exception();
        }
        if (request.getHeader(OVERRIDE) != null) {
            throw ProblemDetails.of(400, OVERRIDE + " is not taken: send the method itself")
                    .exception();
        }
        if (Collections.list(request.getHeaders("Host")).size() > 1) {
            // other servers may read such a request differently, so nothing else is taken from its connection
            throw ProblemDetails.of(400, "the request names more than one Host")
                    .with("Connection", "close")
                    .exception();
        }
        PathSpelling.check(request);
        Optional<RegisteredRoute> route = routes.find(request.getMethod(), request.getRequestURI());
        RegisteredRoute.remember(request, route.orElse(null));
        Admission admission = route.map(RegisteredRoute::admission).orElse(Admission.NOWHERE);
        identify(request, admission);
        access.check(request, admission);
        return admission;
    }

    private void identify(HttpServletRequest request, Admission admission) {
        Optional<ApiKey> caller;
        try {
            caller = access.identify(request);
        } catch (ProblemException unknown) {
            limitRate(request, admission, Optional.empty());
            throw unknown;
        }
        caller.ifPresent(key -> AccessPolicy.remember(request, key));
        limitRate(request, admission, caller);
    }

    private void limitRate(HttpServletRequest request, Admission admission, Optional<ApiKey> caller) {
        if (!admission.isProbe()) {
            rate.take(request.getRemoteAddr(), caller);
        }
    }

    /** The number of requests in progress. */
    int activeRequests() {
        return concurrency.active();
    }

    /** The lanes with a concurrency limit. */
    Set<Bulkhead> lanes() {
        return concurrency.lanes();
    }

    /** The age of a lane's oldest request in progress; 0 without any. */
    double oldestSeconds(Bulkhead lane) {
        return concurrency.oldestSeconds(lane);
    }

    private static String shortened(String method) {
        return method.length() <= 20 ? method : method.substring(0, 20) + "…";
    }
}
