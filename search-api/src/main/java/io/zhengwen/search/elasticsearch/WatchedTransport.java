package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.TransportOptions;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A connection to Elasticsearch with a deadline for each request, metrics, and a circuit breaker that fails fast for a
 * few seconds when most requests fail. Failures are an {@link IOException}, or an {@link ElasticsearchException} for
 * error responses.
 */
public final class WatchedTransport implements ElasticsearchTransport {
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int WINDOW = 20;
    private static final int FEWEST = 5;
    private static final int TRIALS = 3;
    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

    private final ElasticsearchTransport connection;
    private final Duration deadline;
    private final MeterRegistry meters;
    private final CircuitBreaker breaker;

    /**
     * Wraps a connection.
     *
     * @param use the purpose of the connection, as a tag of its metrics
     * @param connection closed by the caller
     */
    public WatchedTransport(String use, ElasticsearchTransport connection, Duration deadline, MeterRegistry meters) {
        this.connection = connection;
        this.deadline = deadline;
        this.meters = meters;
        this.breaker = CircuitBreaker.of(
                use,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(FEWEST)
                        .waitDurationInOpenState(PAUSE)
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .maxWaitDurationInHalfOpenState(deadline.plus(PAUSE))
                        .build());
        Gauge.builder("elasticsearch.breaker.open", breaker, WatchedTransport::openness)
                .description("1 while Elasticsearch is not asked because it did not answer")
                .tag("use", use)
                .register(meters);
    }

    private static double openness(CircuitBreaker breaker) {
        return breaker.getState() == CircuitBreaker.State.OPEN ? 1 : 0;
    }

    @Override
    public <RequestT, ResponseT, ErrorT> ResponseT performRequest(
            RequestT request, Endpoint<RequestT, ResponseT, ErrorT> endpoint, @Nullable TransportOptions options)
            throws IOException {
        CompletableFuture<ResponseT> answer = performRequestAsync(request, endpoint, options);
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while Elasticsearch was asked");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    @Override
    public <RequestT, ResponseT, ErrorT> CompletableFuture<ResponseT> performRequestAsync(
            RequestT request, Endpoint<RequestT, ResponseT, ErrorT> endpoint, @Nullable TransportOptions options) {
        long start = System.nanoTime();
        if (!breaker.tryAcquirePermission()) {
            time(endpoint, "not_asked", start);
            return CompletableFuture.failedFuture(
                    new IOException("it did not answer lately and is asked again within " + PAUSE.toSeconds() + " s"));
        }
        CompletableFuture<ResponseT> sent = connection.performRequestAsync(request, endpoint, options);
        return sent.copy()
                .orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((response, thrown) -> {
                    Throwable failure = cause(thrown);
                    if (failure instanceof TimeoutException) {
                        sent.cancel(true);
                    }
                    settle(endpoint, failure, start);
                })
                .exceptionallyCompose(thrown -> CompletableFuture.failedFuture(late(cause(thrown))));
    }

    private void settle(Endpoint<?, ?, ?> endpoint, @Nullable Throwable failure, long start) {
        long took = System.nanoTime() - start;
        if (isAway(failure)) {
            breaker.onError(took, TimeUnit.NANOSECONDS, failure);
        } else {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
        time(endpoint, outcome(failure), start);
    }

    private void time(Endpoint<?, ?, ?> endpoint, String outcome, long start) {
        Timer.builder("elasticsearch.requests")
                .description("Requests to Elasticsearch")
                .tag("endpoint", endpoint.id())
                .tag("outcome", outcome)
                .publishPercentileHistogram(false)
                .register(meters)
                .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    private static String outcome(@Nullable Throwable failure) {
        if (failure == null) {
            return "answered";
        }
        if (failure instanceof TimeoutException) {
            return "too_late";
        }
        return isAway(failure) ? "away" : "error";
    }

    /** Whether a failure means that the node is down or overloaded rather than that the request was wrong. */
    private static boolean isAway(@Nullable Throwable failure) {
        if (failure instanceof ElasticsearchException error) {
            return AWAY.contains(error.status());
        }
        if (failure instanceof TransportException answered && answered.response() != null) {
            return AWAY.contains(answered.statusCode());
        }
        return failure instanceof IOException || failure instanceof TimeoutException;
    }

    private Throwable late(@Nullable Throwable failure) {
        return failure instanceof TimeoutException
                ? new SocketTimeoutException("no answer within " + deadline.toMillis() + " ms")
                : failure == null ? new IOException("no answer") : failure;
    }

    private static @Nullable Throwable cause(@Nullable Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    /** The exception for the caller, of the original type. */
    private static IOException failure(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException ours) {
            throw ours;
        }
        return cause instanceof IOException failed ? failed : new IOException("it did not answer", cause);
    }

    @Override
    public JsonpMapper jsonpMapper() {
        return connection.jsonpMapper();
    }

    @Override
    public TransportOptions options() {
        return connection.options();
    }

    /** Does nothing: the caller closes the connection. */
    @Override
    public void close() {
        // the caller closes the connection
    }
}
