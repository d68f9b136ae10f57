package io.zhengwen.search.http;

import io.zhengwen.guard.HardenedJetty;
import io.zhengwen.guard.RouteNames;
import io.zhengwen.guard.ServerPolicy;
import io.zhengwen.search.http.ingest.IngestRoutes;
import io.zhengwen.search.http.page.DocumentationRoutes;
import io.zhengwen.search.http.page.PageRoutes;
import io.zhengwen.search.http.search.ReadApi;
import io.zhengwen.search.ingest.ArticleIntake;
import io.zhengwen.search.query.LanguageResources;
import io.zhengwen.search.query.PassageIndex;
import java.io.IOException;
import java.net.BindException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import spark.Service;
import spark.route.HttpMethod;

/** The API's routes on a port of their own. */
public final class HttpServer implements AutoCloseable {
    private final Service service;
    private final ReadApi reading;
    private final RouteNames routes;

    private HttpServer(Service service, ReadApi reading, RouteNames routes) {
        this.service = service;
        this.reading = reading;
        this.routes = routes;
    }

    /**
     * Starts to answer.
     *
     * @param port 0 for any free one
     * @param intake null for a server that takes no articles
     * @throws PortTakenException when another program listens there
     */
    public static HttpServer start(
            String host,
            int port,
            ServerPolicy guards,
            PassageIndex index,
            LanguageResources knowledge,
            @Nullable ArticleIntake intake) {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Service service = Service.ignite().ipAddress(host).port(port);
        service.embeddedServerIdentifier(HardenedJetty.register(guards.access(), guards.limits(), guards.metrics()));
        service.initExceptionHandler(failure::set);
        ReadApi reading = new ReadApi(index, knowledge);
        reading.addTo(service);
        new IngestRoutes(intake, index::seeWrites, guards.access(), guards.limits()).addTo(service);
        new MetricsRoute(guards.metrics()).addTo(service);
        new DocumentationRoutes().addTo(service);
        new PageRoutes().addTo(service);
        EntityTags.addTo(service);
        RouteNames routes = routes(service);
        guards.metrics().name(routes);
        new ProblemRoutes(routes).addTo(service);
        service.awaitInitialization();
        Exception failed = failure.get();
        if (failed != null) {
            service.stop();
            reading.close();
            throw startFailure(host, port, failed);
        }
        return new HttpServer(service, reading, routes);
    }

    /** What has been added so far, filters left out. */
    private static RouteNames routes(Service service) {
        return new RouteNames(service.routes().stream()
                .filter(route ->
                        route.getHttpMethod() != HttpMethod.before && route.getHttpMethod() != HttpMethod.after)
                .map(route -> new RouteNames.Route(
                        route.getHttpMethod().name().toUpperCase(Locale.ROOT), route.getMatchUri()))
                .toList());
    }

    /** All that is answered. */
    RouteNames routes() {
        return routes;
    }

    /** The port that is listened on. */
    public int port() {
        return service.port();
    }

    @Override
    public void close() {
        service.stop();
        service.awaitStop();
        reading.close();
    }

    private static RuntimeException startFailure(String host, int port, Exception failed) {
        boolean taken = failed instanceof BindException || failed.getCause() instanceof BindException;
        boolean unbound = failed instanceof IOException
                && failed.getMessage() != null
                && failed.getMessage().startsWith("Failed to bind");
        if (taken || unbound) {
            return new PortTakenException(host, port, failed);
        }
        return new IllegalStateException("cannot start the server on " + host + ":" + port, failed);
    }
}
