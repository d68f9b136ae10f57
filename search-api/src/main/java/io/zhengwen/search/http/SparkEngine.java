package io.zhengwen.search.http;

import io.zhengwen.guard.HardenedJetty;
import io.zhengwen.guard.RouteTable;
import io.zhengwen.guard.ServerPolicy;
import io.zhengwen.search.http.route.RouteRegistry;
import java.io.IOException;
import java.net.BindException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.jspecify.annotations.Nullable;
import spark.Service;
import spark.embeddedserver.EmbeddedServers;
import spark.embeddedserver.jetty.EmbeddedJettyFactory;
import spark.embeddedserver.jetty.JettyServerFactory;

/** Serves routes over HTTP with Spark on a hardened Jetty. */
public final class SparkEngine implements AutoCloseable {
    private final Service service;

    private SparkEngine(Service service) {
        this.service = service;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @throws PortTakenException when another program listens on the port
     */
    public static SparkEngine start(String host, int port, ServerPolicy policy, RouteRegistry routes) {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Service service = Service.ignite().ipAddress(host).port(port);
        service.embeddedServerIdentifier(register(policy, routes.table()));
        service.initExceptionHandler(failure::set);
        new SparkDispatcher(routes, policy.access()).addTo(service);
        service.awaitInitialization();
        Exception failed = failure.get();
        if (failed != null) {
            service.stop();
            throw startFailure(host, port, failed);
        }
        return new SparkEngine(service);
    }

    /** Registers a hardened Jetty with Spark and returns the name that Spark finds it by. */
    private static String register(ServerPolicy policy, RouteTable routes) {
        String name = "zhengwen-" + UUID.randomUUID();
        EmbeddedServers.add(name, new EmbeddedJettyFactory(new HardenedJettyFactory(policy, routes)));
        return name;
    }

    private record HardenedJettyFactory(ServerPolicy policy, RouteTable routes) implements JettyServerFactory {
        @Override
        public Server create(int maxThreads, int minThreads, int threadTimeoutMillis) {
            return new HardenedJetty(policy, routes);
        }

        @Override
        public Server create(ThreadPool threadPool) {
            return new HardenedJetty(policy, routes);
        }
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

    /** The port that the server listens on. */
    public int port() {
        return service.port();
    }

    @Override
    public void close() {
        service.stop();
        service.awaitStop();
    }
}
