package io.zhengwen.articles;

import java.util.Locale;

/**
 * When an article was published and how that is known.
 *
 * @param value {@code yyyy-MM-dd}, or an ISO date-time with offset
 */
public record PublishedAt(String value, DateOrigin origin) {
    /** Where a date was found, the surest first. */
    public enum DateOrigin {
        GIVEN,
        FRONT_MATTER,
        META,
        TEXT,
        FILE_NAME;

        /** The name used in documents: {@code front-matter}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
