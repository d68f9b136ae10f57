package io.zhengwen.text;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The readings of Chinese characters according to HanLP's pinyin dictionary (its entries of one character).
 *
 * <p>A reading is a number: the letters a to z of its syllable, with ü written as v, five bits each, and in the
 * lowest three bits the tone, 1 to 4, or 5 for the neutral tone.
 */
final class PinyinReadings {
    static final int NEUTRAL = 5;

    private static final String RESOURCE = "/data/dictionary/pinyin/pinyin.txt";
    private static final int TONE_BITS = 3;
    private static final int LETTER_BITS = 5;

    private final long[] @Nullable [] ofCharacter = new long[0x10000][];
    private final Set<Long> syllables = new HashSet<>();

    /** The characters for which HanLP lacks the neutral tone that glosses use. */
    private static final String PLURAL = "们們";

    private PinyinReadings() {
        HanlpData.entries(RESOURCE, (character, readings) -> {
            if (character.length() == 1) {
                String[] list = readings.split(",", -1);
                boolean plural = PLURAL.contains(character);
                long[] codes = new long[plural ? list.length + 1 : list.length];
                if (plural) {
                    codes[list.length] = parse("men5");
                }
                for (int i = 0; i < list.length; i++) {
                    codes[i] = parse(list[i]);
                    syllables.add(syllable(codes[i]));
                }
                ofCharacter[character.charAt(0)] = codes;
            }
        });
    }

    /** Returns the shared instance. It is loaded on first use, because most texts have no glosses. */
    static PinyinReadings get() {
        return Holder.READINGS;
    }

    static long append(long syllable, char letter) {
        return syllable << LETTER_BITS | (letter - 'a' + 1);
    }

    static long reading(long syllable, int tone) {
        return syllable << TONE_BITS | tone;
    }

    static long syllable(long reading) {
        return reading >>> TONE_BITS;
    }

    static int tone(long reading) {
        return (int) (reading & ((1 << TONE_BITS) - 1));
    }

    boolean isSyllable(long reading) {
        return syllables.contains(syllable(reading));
    }

    boolean has(char character, long reading) {
        long[] known = ofCharacter[character];
        for (int i = 0; known != null && i < known.length; i++) {
            if (known[i] == reading) {
                return true;
            }
        }
        return false;
    }

    /** Whether the character has this reading in any tone. */
    boolean hasInSomeTone(char character, long reading) {
        long[] known = ofCharacter[character];
        for (int i = 0; known != null && i < known.length; i++) {
            if (syllable(known[i]) == syllable(reading)) {
                return true;
            }
        }
        return false;
    }

    boolean knows(char character) {
        return ofCharacter[character] != null;
    }

    /** Parses HanLP's notation, such as {@code shu4}. */
    private static long parse(String reading) {
        long syllable = 0;
        int tone = reading.length() - 1;
        for (int i = 0; i < tone; i++) {
            syllable = append(syllable, reading.charAt(i));
        }
        return reading(syllable, reading.charAt(tone) - '0');
    }

    private static final class Holder {
        static final PinyinReadings READINGS = new PinyinReadings();
    }
}
