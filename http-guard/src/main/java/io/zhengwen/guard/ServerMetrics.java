package io.zhengwen.guard;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jetty.JettyServerThreadPoolMetrics;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.thread.ThreadPool;

/** What a server counts and times, for Prometheus. */
public final class ServerMetrics implements RequestLog, AutoCloseable {
    /** Latencies as the histogram's bars have them. */
    private static final Duration[] BARS = List.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000).stream()
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
    private volatile RouteNames routes = RouteNames.NONE;

    public ServerMetrics() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbageCollection.bindTo(registry);
    }

    /** Where others count. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** Names latencies by these routes from now on: an address itself would be a series of its own. */
    public void name(RouteNames names) {
        routes = names;
    }

    void watch(ThreadPool threads, AdmissionHandler gate) {
        new JettyServerThreadPoolMetrics(threads, List.of()).bindTo(registry);
        Gauge.builder("http.server.requests.active", gate, AdmissionHandler::working)
                .description("Requests that are worked on")
                .register(registry);
    }

    @Override
    public void log(Request request, Response response) {
        long millis = Math.max(0, System.currentTimeMillis() - request.getTimeStamp());
        boolean read = request.getMetaData() != null && request.getMethod() != null;
        Timer.builder("http.server.requests")
                .description("Answers, from the request's head to the last byte")
                .tag("method", read ? known(request.getMethod()) : "none")
                .tag("route", read ? routes.of(request.getMethod(), request.getRequestURI()) : "none")
                .tag("status", Integer.toString(JsonRequestLog.status(response)))
                .serviceLevelObjectives(BARS)
                .register(registry)
                .record(millis, TimeUnit.MILLISECONDS);
    }

    private static String known(String method) {
        return AdmissionHandler.METHODS.contains(method) ? method : "other";
    }

    @Override
    public void close() {
        garbageCollection.close();
        registry.close();
    }
}
