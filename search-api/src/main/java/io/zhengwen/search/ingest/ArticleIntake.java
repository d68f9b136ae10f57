package io.zhengwen.search.ingest;

import java.util.List;

/**
 * Takes articles into the index and out of it; serves all threads. What it has done is found by searches when it
 * returns. Every method throws {@link io.zhengwen.search.query.IndexUnavailableException} when the index does not
 * answer, and {@link IntakeBlockedException} when it cannot take anything as it is.
 */
public interface ArticleIntake extends AutoCloseable {
    /**
     * Indexes an article that is one JSON object.
     *
     * @param json UTF-8
     */
    IntakeResult one(byte[] json) throws InterruptedException;

    /**
     * Indexes articles that are lines of JSON.
     *
     * @param jsonLines UTF-8; empty lines are passed over
     * @return in the order of the lines
     */
    List<IntakeResult> lines(byte[] jsonLines) throws InterruptedException;

    /** Deletes an article with all its passages; whether it was there. */
    boolean delete(String articleId) throws InterruptedException;

    @Override
    void close();
}
