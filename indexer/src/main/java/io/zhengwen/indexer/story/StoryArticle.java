package io.zhengwen.indexer.story;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An article as stored in the index.
 *
 * @param story the smallest id among its reprints, as far as known
 * @param fingerprint absent for a text without letters
 * @param publishedAt milliseconds since 1970; absent when unknown
 */
public record StoryArticle(
        String id,
        String story,
        @Nullable TextFingerprint fingerprint,
        @Nullable Long publishedAt) {
    /** A text repeated later than this belongs to another occasion: greetings, opening hours, last year's programme. */
    private static final Duration REPRINTED_WITHIN = Duration.ofDays(7);

    /**
     * The least estimated similarity for which a pair of texts is read; the estimate's error is 0.05, and reprints have
     * at least 0.4.
     */
    private static final double WORTH_READING = 0.28;

    /** Whether the texts could be reprints; at different dates only equal texts are, whose fingerprints are equal. */
    boolean isWorthReadingWith(StoryArticle other) {
        if (fingerprint == null || other.fingerprint == null) {
            return false;
        }
        return isOfTheTimeOf(other)
                ? fingerprint.similarity(other.fingerprint) >= WORTH_READING
                : fingerprint.equals(other.fingerprint);
    }

    /** Whether the dates, where both are known, allow the two to be reprints. */
    boolean isOfTheTimeOf(StoryArticle other) {
        return publishedAt == null
                || other.publishedAt == null
                || Math.abs(publishedAt - other.publishedAt) <= REPRINTED_WITHIN.toMillis();
    }
}
