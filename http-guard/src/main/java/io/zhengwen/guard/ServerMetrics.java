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

/** The metrics of one server, in Prometheus format. */
public final class ServerMetrics implements RequestLog, AutoCloseable {
    /** The upper bounds of the latency histogram's buckets. */
    private static final Duration[] BUCKETS =
            List.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000).stream()
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private static final String OTHER = "other";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

    public ServerMetrics() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbageCollection.bindTo(registry);
    }

    /** The registry for further metrics of the same server. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    void watch(ThreadPool threads, AdmissionHandler gate) {
        new JettyServerThreadPoolMetrics(threads, List.of()).bindTo(registry);
        Gauge.builder("http.server.requests.active", gate, AdmissionHandler::activeRequests)
                .description("Requests that are worked on")
                .register(registry);
        gate.lanes()
                .forEach(lane -> Gauge.builder("http.server.requests.oldest", gate, g -> g.oldestSeconds(lane))
                        .description("How long the request that is worked on for longest has been")
                        .baseUnit("seconds")
                        .tag("lane", lane.id())
                        .register(registry));
    }

    /** The route's pattern; with the path itself, every address would be a time series of its own. */
    private static String route(Request request) {
        return RegisteredRoute.of(request).map(RegisteredRoute::pattern).orElse(OTHER);
    }

    @Override
    public void log(Request request, Response response) {
        long millis = Math.max(0, System.currentTimeMillis() - request.getTimeStamp());
        boolean read = request.getMetaData() != null && request.getMethod() != null;
        Timer.builder("http.server.requests")
                .description("Answers, from the request's head to the last byte")
                .tag("method", read ? known(request.getMethod()) : "none")
                .tag("route", read ? route(request) : "none")
                .tag("status", Integer.toString(JsonRequestLog.status(response)))
                .serviceLevelObjectives(BUCKETS)
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
