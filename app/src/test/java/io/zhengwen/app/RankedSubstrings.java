package io.zhengwen.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Substrings of 2 to 12 characters of each text: one anywhere, and one around a digit, a Latin letter and a punctuation
 * mark, if the text has such. Substrings with a quotation mark are left out, because they cannot be quoted.
 */
final class RankedSubstrings {
    private static final String QUOTES = "\"“”＂「」";
    private static final Map<String, IntPredicate> KINDS = kinds();

    private final Random random;
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    RankedSubstrings(long seed) {
        random = new Random(seed);
    }

    private static Map<String, IntPredicate> kinds() {
        Map<String, IntPredicate> kinds = new LinkedHashMap<>();
        kinds.put("any", c -> true);
        kinds.put("digit", Character::isDigit);
        kinds.put("Latin letter", c -> Character.isLetter(c) && !Character.isIdeographic(c));
        kinds.put("punctuation", c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c));
        return kinds;
    }

    List<String> of(String text) {
        int[] characters = text.codePoints().toArray();
        List<String> parts = new ArrayList<>();
        KINDS.forEach((name, kind) -> {
            int[] places = IntStream.range(0, characters.length)
                    .filter(at -> kind.test(characters[at]))
                    .toArray();
            if (places.length > 0) {
                String part = around(characters, places[random.nextInt(places.length)]);
                if (part.chars().noneMatch(c -> QUOTES.indexOf(c) >= 0)) {
                    parts.add(part);
                    counts.merge(name, 1, Integer::sum);
                }
            }
        });
        return parts;
    }

    private String around(int[] characters, int place) {
        int length = Math.min(characters.length, 2 + random.nextInt(11));
        int first = Math.max(0, place - length + 1);
        int last = Math.min(place, characters.length - length);
        return new String(characters, first + random.nextInt(last - first + 1), length);
    }

    /** The number of parts of each kind. */
    Map<String, Integer> counts() {
        return counts;
    }
}
