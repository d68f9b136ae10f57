package io.zhengwen.indexer.cluster;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;

/** Repeats requests while Elasticsearch is busy or away, or its indices are read-only. */
public final class RetryingCalls {
    private final String attempt;
    private final RetryPolicy retryPolicy;

    /** @param attempt the purpose of the requests, such as "look up articles" */
    public RetryingCalls(String attempt, RetryPolicy retryPolicy) {
        this.attempt = attempt;
        this.retryPolicy = retryPolicy;
    }

    /** A request to Elasticsearch. */
    public interface Call<T> {
        T run() throws IOException;
    }

    /**
     * Makes a request until it is answered.
     *
     * @throws ElasticsearchUnreachableException when the retry policy is exhausted
     */
    public <T> T run(Call<T> call) throws InterruptedException {
        RetryPolicy.Attempts attempts = retryPolicy.begin();
        while (true) {
            try {
                return call.run();
            } catch (IOException | ElasticsearchException e) {
                Exception last = isBlock(e) ? new WritesBlockedException(ElasticsearchErrors.reason(e)) : e;
                if (last == e && !ElasticsearchErrors.isForNow(e)) {
                    throw new IllegalStateException(
                            "Elasticsearch rejected the request to " + attempt + ": " + ElasticsearchErrors.reason(e),
                            e);
                }
                if (!attempts.again()) {
                    throw retryPolicy.exhausted(last);
                }
            }
        }
    }

    private static boolean isBlock(Exception failure) {
        return failure instanceof ElasticsearchException rejected
                && ElasticsearchErrors.isBlock(rejected.status(), rejected.error());
    }
}
