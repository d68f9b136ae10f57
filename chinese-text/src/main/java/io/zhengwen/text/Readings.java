package io.zhengwen.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How Chinese characters are read, after HanLP's pinyin dictionary (its entries of one character). A reading is
 * written with its tone as a digit, as in {@code shu4}; tone 5 is the neutral one.
 */
final class Readings {
    private static final String RESOURCE = "/data/dictionary/pinyin/pinyin.txt";

    private final Map<Character, String[]> ofCharacter = new HashMap<>();
    private final Set<String> syllables = new HashSet<>();

    private Readings() {
        HanlpData.entries(RESOURCE, (character, readings) -> {
            if (character.length() == 1) {
                String[] list = readings.split(",", -1);
                ofCharacter.put(character.charAt(0), list);
                for (String reading : list) {
                    syllables.add(withoutTone(reading));
                }
            }
        });
    }

    /** Loaded when first needed: most texts have no gloss. */
    static Readings get() {
        return Holder.READINGS;
    }

    boolean isSyllable(String reading) {
        return syllables.contains(withoutTone(reading));
    }

    boolean has(char character, String reading) {
        for (String known : ofCharacter.getOrDefault(character, new String[0])) {
            if (known.equals(reading)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the character is read so in some tone, or nothing is known of it. */
    boolean mayHave(char character, String reading) {
        String[] known = ofCharacter.get(character);
        if (known == null) {
            return true;
        }
        for (String one : known) {
            if (withoutTone(one).equals(withoutTone(reading))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutTone(String reading) {
        return reading.substring(0, reading.length() - 1);
    }

    private static final class Holder {
        static final Readings READINGS = new Readings();
    }
}
