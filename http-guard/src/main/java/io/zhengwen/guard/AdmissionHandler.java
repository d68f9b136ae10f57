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

/** Lets requests through to the routes, or answers why not; see the package's description for the order. */
public final class AdmissionHandler extends HandlerWrapper {
    static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** Spark would take the method from here, and the log would have another. */
    private static final String OVERRIDE = "X-HTTP-Method-Override";

    private static final String MDC_KEY = "request";

    private final RouteTable routes;
    private final AccessPolicy access;
    private final CorsPolicy cors;
    private final RateLimit rate;
    private final ConcurrencyLimit room;
    private final AnswerMemory memory;

    public AdmissionHandler(RouteTable routes, AccessPolicy access, ServerLimits limits) {
        this.routes = routes;
        this.access = access;
        this.cors = new CorsPolicy(access);
        this.rate = new RateLimit(limits);
        this.room = new ConcurrencyLimit(limits);
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
            ConcurrencyLimit.Place place = room.enter(admission.lane());
            try {
                HttpServletResponse answer = admission.isStreamed() ? response.direct() : response;
                super.handle(target, base, HeadAsGet.of(request, admission), answer);
                response.keep();
            } finally {
                place.leave();
            }
        } catch (ProblemException rejection) {
            response.discard(headers);
            reject(base, response, rejection.problem());
        }
    }

    private static void reject(Request base, BufferedResponse response, ProblemDetails problem) throws IOException {
        base.setHandled(true);
        problem.send(response);
        response.keep();
    }

    /** What the route asks for that answers the request; nothing is decided by a path before its spelling is plain. */
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
            throw ProblemDetails.of(400, "the request names more than one Host").exception();
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

    /** Requests that are worked on now. */
    int working() {
        return room.taken();
    }

    /** The lanes that requests take places in. */
    Set<Lane> lanes() {
        return room.lanes();
    }

    /** How long the oldest request of a lane has been worked on. */
    double oldestSeconds(Lane lane) {
        return room.oldestSeconds(lane);
    }

    private static String shortened(String method) {
        return method.length() <= 20 ? method : method.substring(0, 20) + "…";
    }
}
