package io.zhengwen.search.ingest;

import java.util.List;

/**
 * Adds articles to the index and deletes them; thread-safe. Changes are visible to searches when a method returns.
 * Every method throws {@link io.zhengwen.search.query.IndexUnavailableException} when the index does not answer, and
 * {@link IntakeBlockedException} when it currently accepts no changes.
 */
public interface ArticleIntake extends AutoCloseable {
    /**
     * Indexes one article.
     *
     * @param json a JSON object in UTF-8
     */
    IntakeResult one(byte[] json) throws InterruptedException;

    /**
     * Indexes several articles.
     *
     * @param jsonLines one JSON object per line, in UTF-8; empty lines are ignored
     * @return the results in the order of the lines
     */
    List<IntakeResult> lines(byte[] jsonLines) throws InterruptedException;

    /** Deletes an article with all its passages; returns whether it existed. */
    boolean delete(String articleId) throws InterruptedException;

    @Override
    void close();
}
