package io.zhengwen.articles;

import java.util.Locale;

/**
 * The publication date of an article and its origin.
 *
 * @param value {@code yyyy-MM-dd}, or an ISO date-time with offset
 */
public record PublishedAt(String value, DateOrigin origin) {
    /** The place where a date was found, the most reliable first. */
    public enum DateOrigin {
        GIVEN,
        FRONT_MATTER,
        META,
        TEXT,
        FILE_NAME;

        /** The name in documents, such as {@code front-matter}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
