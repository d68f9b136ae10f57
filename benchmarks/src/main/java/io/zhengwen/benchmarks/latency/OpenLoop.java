package io.zhengwen.benchmarks.latency;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends requests at a fixed rate, independently of earlier answers, and measures their latency. */
final class OpenLoop {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Latencies in milliseconds, ascending. */
    record Times(List<Double> millis) {
        static Times of(List<Double> millis) {
            return new Times(millis.stream().sorted().toList());
        }

        double quantile(double share) {
            int rank = (int) Math.ceil(share * millis.size());
            return millis.get(Math.max(0, rank - 1));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d requests: median %.1f ms, p95 %.1f ms, p99 %.1f ms",
                    millis.size(),
                    quantile(0.5),
                    quantile(0.95),
                    quantile(0.99));
        }
    }

    /**
     * Sends all requests and returns their latencies in milliseconds, in the order of the requests.
     *
     * @throws java.util.concurrent.CompletionException if an answer has a status other than 200
     */
    List<Double> run(List<HttpRequest> requests, double perSecond) {
        List<CompletableFuture<Double>> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < requests.size(); i++) {
            long due = start + (long) (i * TimeUnit.SECONDS.toNanos(1) / perSecond);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            answers.add(send(requests.get(i), due));
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Double> send(HttpRequest request, long due) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).thenApply(answer -> {
            double millis = (System.nanoTime() - due) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " for " + request.uri());
            }
            return millis;
        });
    }
}
