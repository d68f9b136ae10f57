package io.zhengwen.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Spells names in Latin letters, as typed on a keyboard: {@code 重庆} as {@code chongqing}, or by its initials as
 * {@code cq}.
 *
 * <p>Readings come from HanLP's pinyin dictionary: of the longest word that matches at a position, otherwise the most
 * common one of the character. Tones are omitted and ü is written as v. Latin letters and digits are kept, in lower
 * case; all other characters are left out.
 */
public final class PinyinSpeller {
    private static final String RESOURCE = "/data/dictionary/pinyin/pinyin.txt";

    private final Map<String, String[]> syllables = new HashMap<>();
    private int longest = 1;

    private PinyinSpeller() {}

    /** Loads the dictionary of 30,000 entries. */
    public static PinyinSpeller load() {
        PinyinSpeller pinyin = new PinyinSpeller();
        HanlpData.entries(RESOURCE, pinyin::add);
        return pinyin;
    }

    private void add(String word, String readings) {
        String[] list = readings.split(",", -1);
        boolean character = word.length() == 1;
        if (!character && list.length != word.length()) {
            return;
        }
        String[] spelled = new String[word.length()];
        for (int i = 0; i < spelled.length; i++) {
            spelled[i] = list[i].substring(0, list[i].length() - 1);
        }
        syllables.put(word, spelled);
        longest = Math.max(longest, word.length());
    }

    /**
     * A name in Latin letters.
     *
     * @param letters all syllables
     * @param initials the first letter of each syllable
     * @param starts bit {@code i} is set if a syllable starts at {@code letters.charAt(i)}; only the first 64 offsets
     *     are recorded
     */
    public record Spelling(String letters, String initials, long starts) {
        /** Whether a syllable starts at an offset of {@link #letters}; false from offset 64 on. */
        public boolean startsAt(int offset) {
            return offset < Long.SIZE && (starts >>> offset & 1) != 0;
        }
    }

    /** Spells clean, simplified text. */
    public Spelling spell(String text) {
        StringBuilder letters = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        long starts = 0;
        int i = 0;
        while (i < text.length()) {
            String[] word = wordAt(text, i);
            for (String syllable : word) {
                if (!syllable.isEmpty()) {
                    starts |= letters.length() < Long.SIZE ? 1L << letters.length() : 0;
                    letters.append(syllable);
                    initials.append(syllable.charAt(0));
                }
            }
            i += word.length;
        }
        return new Spelling(letters.toString(), initials.toString(), starts);
    }

    /** Returns the syllables of the longest word that starts at {@code start}, one per character. */
    private String[] wordAt(String text, int start) {
        for (int length = Math.min(longest, text.length() - start); length > 0; length--) {
            String[] word = syllables.get(text.substring(start, start + length));
            if (word != null) {
                return word;
            }
        }
        char c = Character.toLowerCase(text.charAt(start));
        boolean typed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        return new String[] {typed ? Character.toString(c) : ""};
    }
}
