package io.zhengwen.entities.name;

import io.zhengwen.entities.MentionType;

/** A name found in a passage, not yet linked. */
public record FoundName(MentionType type, int start, int end) {
    String of(String text) {
        return text.substring(start, end);
    }

    boolean overlaps(FoundName other) {
        return start < other.end && other.start < end;
    }
}
