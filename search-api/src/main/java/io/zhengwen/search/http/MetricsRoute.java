package io.zhengwen.search.http;

import io.zhengwen.guard.Admission;
import io.zhengwen.guard.ServerMetrics;
import io.zhengwen.search.http.route.RouteAnswer;
import io.zhengwen.search.http.route.RouteRegistry;

/** Serves {@code /metrics} in Prometheus's text format. */
final class MetricsRoute {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final ServerMetrics metrics;

    MetricsRoute(ServerMetrics metrics) {
        this.metrics = metrics;
    }

    void addTo(RouteRegistry routes) {
        routes.get(
                "/metrics",
                Admission.METRICS,
                request ->
                        RouteAnswer.text(TEXT, metrics.registry().scrape(TEXT)).with("Cache-Control", "no-store"));
    }
}
