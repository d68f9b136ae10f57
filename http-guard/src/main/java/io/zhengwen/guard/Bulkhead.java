package io.zhengwen.guard;

import java.util.Locale;

/** A kind of request with a concurrency limit of its own (a bulkhead). */
public enum Bulkhead {
    /** Unlimited. */
    NONE,
    /** Short requests. */
    SEARCH,
    /** Exports, which take minutes. */
    EXPORT,
    /** Requests that add or delete articles, which take seconds to minutes. */
    INGESTION;

    /** The name in metrics. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
