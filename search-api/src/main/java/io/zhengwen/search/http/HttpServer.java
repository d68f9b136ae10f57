package io.zhengwen.search.http;

import io.zhengwen.guard.RouteTable;
import io.zhengwen.guard.ServerPolicy;
import io.zhengwen.search.http.ingest.IngestRoutes;
import io.zhengwen.search.http.page.DocumentationRoutes;
import io.zhengwen.search.http.page.PageRoutes;
import io.zhengwen.search.http.route.RouteRegistry;
import io.zhengwen.search.http.search.ReadApi;
import io.zhengwen.search.ingest.ArticleIntake;
import io.zhengwen.search.query.LanguageResources;
import io.zhengwen.search.query.PassageIndex;
import org.jspecify.annotations.Nullable;

/** Serves the API, its documentation and the web page on one port. */
public final class HttpServer implements AutoCloseable {
    private final SparkEngine engine;
    private final ReadApi reading;
    private final IngestRoutes ingestion;
    private final RouteTable routes;

    private HttpServer(SparkEngine engine, ReadApi reading, IngestRoutes ingestion, RouteTable routes) {
        this.engine = engine;
        this.reading = reading;
        this.ingestion = ingestion;
        this.routes = routes;
    }

    /**
     * Starts the server.
     *
     * @param port 0 for any free one
     * @param intake null for a server that accepts no articles
     * @throws PortTakenException when another program listens on the port
     */
    public static HttpServer start(
            String host,
            int port,
            ServerPolicy policy,
            PassageIndex index,
            LanguageResources language,
            @Nullable ArticleIntake intake) {
        ReadApi reading = new ReadApi(index, language);
        IngestRoutes ingestion = new IngestRoutes(intake, index::seeWrites, policy.limits());
        RouteRegistry routes = new RouteRegistry();
        reading.addTo(routes);
        ingestion.addTo(routes);
        new MetricsRoute(policy.metrics()).addTo(routes);
        new DocumentationRoutes().addTo(routes);
        new PageRoutes().addTo(routes);
        try {
            SparkEngine engine = SparkEngine.start(host, port, policy, routes);
            return new HttpServer(engine, reading, ingestion, routes.table());
        } catch (RuntimeException e) {
            reading.close();
            ingestion.close();
            throw e;
        }
    }

    /** All routes. */
    RouteTable routes() {
        return routes;
    }

    /** The port that the server listens on. */
    public int port() {
        return engine.port();
    }

    @Override
    public void close() {
        engine.close();
        reading.close();
        ingestion.close();
    }
}
