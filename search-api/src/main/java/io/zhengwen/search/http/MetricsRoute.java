package io.zhengwen.search.http;

import io.zhengwen.guard.Admission;
import io.zhengwen.guard.ServerMetrics;

/** {@code /metrics}, as Prometheus reads it. */
final class MetricsRoute {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final ServerMetrics metrics;

    MetricsRoute(ServerMetrics metrics) {
        this.metrics = metrics;
    }

    void addTo(Routes routes) {
        routes.get("/metrics", Admission.METRICS, (request, response) -> {
            response.type(TEXT);
            response.header("Cache-Control", "no-store");
            return metrics.registry().scrape(TEXT);
        });
    }
}
