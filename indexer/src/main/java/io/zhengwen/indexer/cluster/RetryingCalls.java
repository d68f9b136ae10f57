package io.zhengwen.indexer.cluster;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;

/** Repeats requests while Elasticsearch is busy or away, or its indices are read-only. */
public final class RetryingCalls {
    private final String purpose;
    private final RetryPolicy retryPolicy;

    /** @param purpose the purpose of the requests, such as "look up articles" */
    public RetryingCalls(String purpose, RetryPolicy retryPolicy) {
        this.purpose = purpose;
        this.retryPolicy = retryPolicy;
    }

    /** A request to Elasticsearch. */
    @FunctionalInterface
    public interface Call<T> {
        T run() throws IOException;
    }

    /**
     * Makes a request until it is answered.
     *
     * @throws ElasticsearchUnreachableException when the retry policy is exhausted
     */
    public <T> T run(Call<T> call) throws InterruptedException {
        return retryPolicy.retry(() -> {
            try {
                return call.run();
            } catch (IOException | ElasticsearchException e) {
                throw classified(e);
            }
        });
    }

    private RuntimeException classified(Exception e) {
        String reason = ElasticsearchErrors.reason(e);
        if (e instanceof ElasticsearchException answer
                && ElasticsearchErrors.isBlock(answer.status(), answer.error())) {
            return new WritesBlockedException(reason);
        }
        return ElasticsearchErrors.isForNow(e)
                ? new RetryableException(reason, e)
                : new IllegalStateException("Elasticsearch rejected the request to " + purpose + ": " + reason, e);
    }
}
