package io.zhengwen.guard;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.HandlerWrapper;
import org.slf4j.MDC;

/** Lets requests through to the routes, or answers why not; see the package's description for the order. */
public final class AdmissionHandler extends HandlerWrapper {
    static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** Spark would take the method from here, and the log would have another. */
    private static final String OVERRIDE = "X-HTTP-Method-Override";

    private static final Set<String> PROBES = Set.of("/healthz", "/readyz");
    private static final String MDC_KEY = "request";

    private final AccessPolicy access;
    private final CorsPolicy cors;
    private final RateLimit rate;
    private final ConcurrencyLimit room;
    /** A permit for each byte of answers that their clients have not taken yet. */
    private final Semaphore untaken = new Semaphore(ServerLimits.UNTAKEN_BYTES);

    public AdmissionHandler(AccessPolicy access, ServerLimits limits) {
        this.access = access;
        this.cors = new CorsPolicy(access);
        this.rate = new RateLimit(limits);
        this.room = new ConcurrencyLimit(limits);
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse bare)
            throws IOException, ServletException {
        BufferedResponse response = new BufferedResponse(new DefaultHeaders(bare), untaken);
        String id = RequestIds.assign(request);
        response.setHeader(RequestIds.HEADER, id);
        MDC.put(MDC_KEY, id);
        try {
            admit(target, base, request, response);
        } catch (GuardProblem.Thrown refused) {
            base.setHandled(true);
            refused.refusal().send(response);
            response.keep();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            base.setHandled(true);
            GuardProblem.later(503, "the server is stopping", 5).send(response);
            response.keep();
        } finally {
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
        check(request);
        ConcurrencyLimit.Permit place = room.enter(request);
        try {
            boolean streamed = request.getRequestURI().startsWith(ConcurrencyLimit.EXPORT);
            super.handle(target, base, HeadAsGet.of(request), streamed ? response.direct() : response);
            response.keep();
        } finally {
            place.leave();
        }
    }

    private void check(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            throw GuardProblem.of(501, "there is no method '" + shortened(request.getMethod()) + "' here")
                    .thrown();
        }
        if (request.getHeader(OVERRIDE) != null) {
            throw GuardProblem.of(400, OVERRIDE + " is not taken: send the method itself")
                    .thrown();
        }
        if (Collections.list(request.getHeaders("Host")).size() > 1) {
            throw GuardProblem.of(400, "the request names more than one Host").thrown();
        }
        Optional<ApiKey> caller;
        try {
            caller = access.identify(request);
        } catch (GuardProblem.Thrown unknown) {
            limitRate(request, Optional.empty());
            throw unknown;
        }
        caller.ifPresent(key -> AccessPolicy.remember(request, key));
        limitRate(request, caller);
        if (access.readingNeedsKey() && isGuarded(request.getRequestURI())) {
            boolean writing =
                    !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
            AccessPolicy.require(request, writing ? AccessRight.INGEST : AccessRight.READ);
        }
    }

    /** Whoever asks how the server is may ask as often as they like. */
    private void limitRate(HttpServletRequest request, Optional<ApiKey> caller) {
        if (!PROBES.contains(request.getRequestURI())) {
            rate.take(request.getRemoteAddr(), caller);
        }
    }

    private static boolean isGuarded(String path) {
        return path.startsWith("/api/") || path.equals("/metrics");
    }

    /** Requests that are worked on now. */
    int working() {
        return room.taken();
    }

    private static String shortened(String method) {
        return method.length() <= 20 ? method : method.substring(0, 20) + "…";
    }
}
