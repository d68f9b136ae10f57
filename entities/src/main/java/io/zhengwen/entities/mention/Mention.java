package io.zhengwen.entities.mention;

import org.jspecify.annotations.Nullable;

/**
 * A name in a passage.
 *
 * @param surface the words of the clean passage, exactly {@code text.substring(start, end)}
 * @param id for a district its six-digit code or zone id; else null. A district mention that stays ambiguous has no id
 * @param name the canonical name: for an enterprise its fullest known form, with full-width brackets
 * @param start offset in the passage's clean text, UTF-16 units, inclusive
 * @param end exclusive
 */
public record Mention(
        MentionType type, String surface, @Nullable String id, String name, int start, int end) {
    public Mention {
        if (start < 0 || end - start != surface.length()) {
            throw new IllegalArgumentException(
                    "mention '" + surface + "' does not fit its offsets [" + start + ", " + end + ")");
        }
    }
}
