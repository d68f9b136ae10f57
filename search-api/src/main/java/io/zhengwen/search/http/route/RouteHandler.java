package io.zhengwen.search.http.route;

/** Answers the requests of one route; called by many threads at once. */
@FunctionalInterface
public interface RouteHandler {
    /**
     * Answers a request.
     *
     * @throws io.zhengwen.guard.ProblemException to answer with an error
     */
    RouteAnswer handle(RouteRequest request) throws InterruptedException;
}
