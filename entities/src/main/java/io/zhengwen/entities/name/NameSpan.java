package io.zhengwen.entities.name;

import io.zhengwen.entities.mention.MentionType;

/** A name found in a passage, not yet linked. */
public record NameSpan(MentionType type, int start, int end) {
    String of(String text) {
        return text.substring(start, end);
    }

    boolean overlaps(NameSpan other) {
        return start < other.end && other.start < end;
    }
}
