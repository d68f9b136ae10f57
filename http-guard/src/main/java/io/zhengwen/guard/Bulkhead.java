package io.zhengwen.guard;

import java.util.Locale;

/** A kind of request with places of its own, so that no kind takes those of another. */
public enum Bulkhead {
    /** Needs no place. */
    NONE,
    /** Over in moments. */
    SEARCH,
    /** Takes minutes. */
    EXPORT,
    /** Takes seconds, or minutes for many articles. */
    INGESTION;

    /** As metrics name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
