package io.zhengwen.indexer.story;

import java.util.Arrays;

/** The letters and digits of a clean text: spaces and punctuation differ from one reprint to the next. */
final class LetterSequence {
    /** The length of a shingle; three characters of Chinese are about two words. */
    private static final int SHINGLE = 3;

    /** As many letters say what a text is; what comes after them is not looked at. */
    private static final int MOST = 20_000;

    private LetterSequence() {}

    /** Every three letters that follow one another, packed into a number; as often as they occur. */
    static long[] shingles(String text) {
        long[] shingles = new long[Math.min(text.length(), MOST)];
        long last = 0;
        int letters = 0;
        for (int i = 0; i < text.length() && letters < MOST; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                last = (last << Character.SIZE | Character.toLowerCase(c)) & 0xFFFF_FFFF_FFFFL;
                shingles[letters++] = last;
            }
        }
        // the first two stand for one and two letters; a text so short has no others
        int first = letters < SHINGLE ? 0 : SHINGLE - 1;
        return Arrays.copyOfRange(shingles, first, letters);
    }
}
