package io.zhengwen.search.http;

import io.zhengwen.guard.HardenedJetty;
import io.zhengwen.guard.RouteTable;
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
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import spark.Service;

/** The API's routes on a port of their own. */
public final class HttpServer implements AutoCloseable {
    private final Service service;
    private final ReadApi reading;
    private final IngestRoutes ingestion;
    private final RouteTable routes;

    private HttpServer(Service service, ReadApi reading, IngestRoutes ingestion, RouteTable routes) {
        this.service = service;
        this.reading = reading;
        this.ingestion = ingestion;
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
        ReadApi reading = new ReadApi(index, knowledge);
        Routes routes = new Routes();
        reading.addTo(routes);
        IngestRoutes ingestion = new IngestRoutes(intake, index::seeWrites, guards.limits());
        ingestion.addTo(routes);
        new MetricsRoute(guards.metrics()).addTo(routes);
        new DocumentationRoutes().addTo(routes);
        new PageRoutes().addTo(routes);
        Service service = Service.ignite().ipAddress(host).port(port);
        service.embeddedServerIdentifier(HardenedJetty.register(guards, routes.table()));
        service.initExceptionHandler(failure::set);
        new Dispatch(routes, guards.access()).addTo(service);
        service.awaitInitialization();
        Exception failed = failure.get();
        if (failed != null) {
            service.stop();
            reading.close();
            ingestion.close();
            throw startFailure(host, port, failed);
        }
        return new HttpServer(service, reading, ingestion, routes.table());
    }

    /** All that is answered. */
    RouteTable routes() {
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
        ingestion.close();
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
