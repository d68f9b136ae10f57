package io.zhengwen.entities.name;

import io.zhengwen.entities.mention.MentionType;

/**
 * A name found in a passage, not yet linked.
 *
 * @param margin the amount by which the tagger prefers the name to none; 0 for names not found by the tagger
 */
public record NameSpan(MentionType type, int start, int end, int margin) {
    NameSpan(MentionType type, int start, int end) {
        this(type, start, end, 0);
    }

    String of(String text) {
        return text.substring(start, end);
    }

    boolean overlaps(NameSpan other) {
        return start < other.end && other.start < end;
    }
}
