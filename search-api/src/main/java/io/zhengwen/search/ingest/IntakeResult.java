package io.zhengwen.search.ingest;

import org.jspecify.annotations.Nullable;

/** The result of adding one article. */
public sealed interface IntakeResult {
    /** The article's line in the request, from 1. */
    long line();

    /**
     * The article is in the index.
     *
     * @param id given or derived
     */
    record Indexed(long line, String id, Change change) implements IntakeResult {}

    /**
     * The article was not indexed.
     *
     * @param id null when it is not known
     * @param reason the wrong member and its allowed values, or why Elasticsearch rejected it
     */
    record Rejected(long line, @Nullable String id, String reason) implements IntakeResult {}

    /** The difference between an article and the one indexed before. */
    enum Change {
        NEW,
        CHANGED,
        UNCHANGED
    }
}
