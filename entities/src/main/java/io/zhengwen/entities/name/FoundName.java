package io.zhengwen.entities.name;

import io.zhengwen.entities.MentionType;

/**
 * A name found in a passage, not yet linked.
 *
 * @param margin by how much the tagger prefers the name to none; 0 for names that others found
 */
public record FoundName(MentionType type, int start, int end, int margin) {
    FoundName(MentionType type, int start, int end) {
        this(type, start, end, 0);
    }

    String of(String text) {
        return text.substring(start, end);
    }

    boolean overlaps(FoundName other) {
        return start < other.end && other.start < end;
    }
}
