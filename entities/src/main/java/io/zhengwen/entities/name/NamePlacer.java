package io.zhengwen.entities.name;

import io.zhengwen.entities.mention.MentionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Adds names for which the article has evidence to those already found. */
final class NamePlacer {
    private final TreeMap<Integer, NameSpan> byStart = new TreeMap<>();

    NamePlacer(List<NameSpan> names) {
        names.forEach(name -> byStart.put(name.start(), name));
    }

    /** The names in order of offset. */
    List<NameSpan> names() {
        return List.copyOf(byStart.values());
    }

    /** Adds every free occurrence of a firm's name; it replaces shorter names and persons inside it. */
    void all(String text, String surface) {
        for (int at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length())) {
            if (isWhole(text, at, at + surface.length())) {
                one(new NameSpan(MentionType.ENTERPRISE, at, at + surface.length()));
            }
        }
    }

    /** Adds a name if its place is free or holds only names that it may replace; returns whether it was added. */
    boolean one(NameSpan name) {
        var before = byStart.lowerEntry(name.start());
        if (before != null && before.getValue().overlaps(name)) {
            return false;
        }
        List<NameSpan> touched =
                new ArrayList<>(byStart.subMap(name.start(), name.end()).values());
        touched.sort(Comparator.comparingInt(NameSpan::start));
        boolean room = touched.stream()
                .allMatch(other -> other.end() <= name.end()
                        && (other.type() == MentionType.PERSON
                                || other.end() - other.start() < name.end() - name.start()));
        if (room) {
            touched.forEach(other -> byStart.remove(other.start()));
            byStart.put(name.start(), name);
        }
        return room;
    }

    /** Whether the part does not cut a Latin word. */
    private static boolean isWhole(String text, int start, int end) {
        return !(start > 0 && isLatin(text.charAt(start - 1)) && isLatin(text.charAt(start)))
                && !(end < text.length() && isLatin(text.charAt(end)) && isLatin(text.charAt(end - 1)));
    }

    private static boolean isLatin(char c) {
        int kind = CharacterShape.of(c);
        return kind == CharacterShape.UPPER || kind == CharacterShape.LOWER || kind == CharacterShape.DIGIT;
    }
}
