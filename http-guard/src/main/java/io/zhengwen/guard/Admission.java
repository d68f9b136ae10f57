package io.zhengwen.guard;

import org.jspecify.annotations.Nullable;

/**
 * What a route asks of the guard.
 *
 * @param right that the caller's key must have, the right to read only where reading needs a key; null for what
 *     everybody may see
 * @param lane whose places its requests take
 * @param isProbe whether it may be asked as often as somebody likes
 * @param isStreamed whether its answer is sent while it is made, since it may be larger than memory
 */
public record Admission(@Nullable AccessRight right, Bulkhead lane, boolean isProbe, boolean isStreamed) {
    /** The page and documents. */
    public static final Admission OPEN = new Admission(null, Bulkhead.SEARCH, false, false);
    /** Whatever tells something of the articles, in one answer. */
    public static final Admission READING = new Admission(AccessRight.READ, Bulkhead.SEARCH, false, false);
    /** All of the articles as a stream. */
    public static final Admission EXPORT = new Admission(AccessRight.READ, Bulkhead.EXPORT, false, true);
    /** Adds, changes or deletes articles. */
    public static final Admission INGESTION = new Admission(AccessRight.INGEST, Bulkhead.INGESTION, false, false);
    /** Whether the program runs, which it says however busy it is. */
    public static final Admission LIVENESS = new Admission(null, Bulkhead.NONE, true, false);
    /** Whether searches can be answered. */
    public static final Admission READINESS = new Admission(null, Bulkhead.SEARCH, true, false);
    /** What the program counts, told however busy it is. */
    public static final Admission METRICS = new Admission(AccessRight.READ, Bulkhead.NONE, false, false);

    /** For requests that no route answers: where reading needs a key, nothing is told without one. */
    static final Admission NOWHERE = READING;
}
