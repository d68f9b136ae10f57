package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;

/** Requests that are made again while Elasticsearch is busy or away, or its indices are read-only. */
public final class PatientCalls {
    private final String attempt;
    private final Patience patience;

    /** @param attempt what the requests are for: "look up articles" */
    public PatientCalls(String attempt, Patience patience) {
        this.attempt = attempt;
        this.patience = patience;
    }

    /** A request. */
    public interface Call<T> {
        T run() throws IOException;
    }

    /**
     * The answer.
     *
     * @throws ElasticsearchUnreachable when there is none after all patience
     */
    public <T> T run(Call<T> call) throws InterruptedException {
        Patience.Attempts attempts = patience.begin();
        while (true) {
            try {
                return call.run();
            } catch (IOException | ElasticsearchException e) {
                Exception last = isBlock(e) ? new WritesBlocked(Failure.reason(e)) : e;
                if (last == e && !Failure.isForNow(e)) {
                    throw new IllegalStateException(
                            "Elasticsearch refuses to " + attempt + ": " + Failure.reason(e), e);
                }
                if (!attempts.again()) {
                    throw patience.exhausted(last);
                }
            }
        }
    }

    private static boolean isBlock(Exception failure) {
        return failure instanceof ElasticsearchException refused && Failure.isBlock(refused.status(), refused.error());
    }
}
