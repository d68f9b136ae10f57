package io.zhengwen.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Counts errors by kind: a found name that shares its place with a missed one is one boundary error; the rest are
 * missed or extra, by the form of the name.
 */
final class ErrorKinds {
    private static final Pattern FIRM_WORD = Pattern.compile(".*(?:公司|集团|银行|分行|支行|厂|企业|社)");
    private static final int EXAMPLES = 3;

    private record Count(int number, Set<String> examples) {}

    private final Map<String, Count> kinds = new TreeMap<>();

    /** Adds the wrong names of one passage; the gold names of the other type show which were given the wrong type. */
    void addNames(String type, Set<String> missed, Set<String> extra, Set<String> goldOfOtherType) {
        Set<String> open = new TreeSet<>(missed);
        for (String found : new TreeSet<>(extra)) {
            String gold = open.stream()
                    .filter(g -> g.contains(found) || found.contains(g) || overlap(found, g))
                    .findFirst()
                    .orElse("");
            if (!gold.isEmpty()) {
                open.remove(gold);
                count(type + " " + boundary(found, gold), found + " for " + gold);
            } else if (goldOfOtherType.contains(found)) {
                count(type + " that is a name of the other kind", found);
            } else {
                count(type + " extra, " + look(type, found), found);
            }
        }
        open.forEach(gold -> count(type + " missed, " + look(type, gold), gold));
    }

    /** Adds one error of a kind. */
    void count(String kind, String example) {
        Count before = kinds.getOrDefault(kind, new Count(0, new TreeSet<>()));
        if (before.examples().size() < EXAMPLES) {
            before.examples().add(example);
        }
        kinds.put(kind, new Count(before.number() + 1, before.examples()));
    }

    /** The commonest kinds, one line each: count, kind, some examples. */
    List<String> lines(int most) {
        List<Map.Entry<String, Count>> sorted = new ArrayList<>(kinds.entrySet());
        sorted.sort(
                (a, b) -> Integer.compare(b.getValue().number(), a.getValue().number()));
        return sorted.stream()
                .limit(most)
                .map(e -> e.getValue().number() + "  " + e.getKey() + ": "
                        + String.join(", ", e.getValue().examples()))
                .toList();
    }

    private static String boundary(String found, String gold) {
        if (gold.endsWith(found)) {
            return "begun too late";
        }
        if (found.endsWith(gold)) {
            return "begun too early";
        }
        if (gold.startsWith(found)) {
            return "ended too early";
        }
        return found.startsWith(gold) ? "ended too late" : "cut otherwise";
    }

    /** Whether the end of one name is the beginning of the other, two characters at least. */
    private static boolean overlap(String one, String other) {
        return endsInBeginning(one, other) || endsInBeginning(other, one);
    }

    private static boolean endsInBeginning(String one, String other) {
        for (int length = 2; length < Math.min(one.length(), other.length()); length++) {
            if (one.endsWith(other.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private static String look(String type, String name) {
        if (type.equals("enterprise")) {
            return FIRM_WORD.matcher(name).matches() ? "with a firm's suffix" : "without a suffix";
        }
        return name.indexOf('·') >= 0 || name.length() > 3 ? "transcribed or long" : "of two or three characters";
    }
}
