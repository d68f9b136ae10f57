package io.zhengwen.search.ingest;

import org.jspecify.annotations.Nullable;

/** What became of an article. */
public sealed interface IntakeResult {
    /** The line it stood on, from 1. */
    long line();

    /**
     * It is in the index.
     *
     * @param id given or derived
     */
    record Indexed(long line, String id, Change change) implements IntakeResult {}

    /**
     * It is not.
     *
     * @param id when it was known
     * @param reason which member is wrong and what is allowed, or why Elasticsearch does not take it
     */
    record Rejected(long line, @Nullable String id, String reason) implements IntakeResult {}

    /** What the index has of it that it did not have before. */
    enum Change {
        NEW,
        CHANGED,
        UNCHANGED
    }
}
