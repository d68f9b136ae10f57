package io.zhengwen.guard;

import org.jspecify.annotations.Nullable;

/**
 * The checks that the guard makes before a route runs.
 *
 * @param right the right that the caller's key must have, where READ matters only if reading needs a key; null for
 *     public routes
 * @param lane the concurrency limit that applies
 * @param isProbe whether it is exempt from the rate limit
 * @param isStreamed whether the response is sent while it is produced, since it may not fit into memory
 */
public record Admission(@Nullable AccessRight right, Bulkhead lane, boolean isProbe, boolean isStreamed) {
    /** The web page and the documentation. */
    public static final Admission OPEN = new Admission(null, Bulkhead.SEARCH, false, false);
    /** Routes that reveal something about the articles. */
    public static final Admission READING = new Admission(AccessRight.READ, Bulkhead.SEARCH, false, false);
    /** Streams of all matching articles. */
    public static final Admission EXPORT = new Admission(AccessRight.READ, Bulkhead.EXPORT, false, true);
    /** Routes that add, change or delete articles. */
    public static final Admission INGESTION = new Admission(AccessRight.INGEST, Bulkhead.INGESTION, false, false);
    /** The liveness probe, answered even under full load. */
    public static final Admission LIVENESS = new Admission(null, Bulkhead.NONE, true, false);
    /** The readiness probe. */
    public static final Admission READINESS = new Admission(null, Bulkhead.SEARCH, true, false);
    /** Metrics, answered even under full load. */
    public static final Admission METRICS = new Admission(AccessRight.READ, Bulkhead.NONE, false, false);

    /**
     * The rules for requests without a route: where reading needs a key, only a caller with a key learns that a path
     * does not exist.
     */
    static final Admission NOWHERE = READING;
}
