package io.zhengwen.entities.name;

import io.zhengwen.entities.MentionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Puts names that an article vouches for among those that were found. */
final class Placing {
    private final TreeMap<Integer, FoundName> byStart = new TreeMap<>();

    Placing(List<FoundName> names) {
        names.forEach(name -> byStart.put(name.start(), name));
    }

    /** The names in order of offset. */
    List<FoundName> names() {
        return List.copyOf(byStart.values());
    }

    /** Adds every free occurrence of a firm's name; shorter names inside it and persons begun inside it give way. */
    void all(String text, String surface) {
        for (int at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length())) {
            if (isWhole(text, at, at + surface.length())) {
                one(new FoundName(MentionType.ENTERPRISE, at, at + surface.length()));
            }
        }
    }

    /** Adds a name where nothing stands, or only parts of it; tells whether it stands now. */
    boolean one(FoundName name) {
        var before = byStart.lowerEntry(name.start());
        if (before != null && before.getValue().overlaps(name)) {
            return false;
        }
        List<FoundName> touched =
                new ArrayList<>(byStart.subMap(name.start(), name.end()).values());
        touched.sort(Comparator.comparingInt(FoundName::start));
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

    /** Whether no Latin word goes on before or after. */
    private static boolean isWhole(String text, int start, int end) {
        return !(start > 0 && isLatin(text.charAt(start - 1)) && isLatin(text.charAt(start)))
                && !(end < text.length() && isLatin(text.charAt(end)) && isLatin(text.charAt(end - 1)));
    }

    private static boolean isLatin(char c) {
        int kind = CharKind.of(c);
        return kind == CharKind.UPPER || kind == CharKind.LOWER || kind == CharKind.DIGIT;
    }
}
