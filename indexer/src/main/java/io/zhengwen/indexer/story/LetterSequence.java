package io.zhengwen.indexer.story;

import java.util.Arrays;

/** The letters and digits of a clean text; spaces and punctuation are left out since reprints differ in them. */
final class LetterSequence {
    /** The length of a shingle; three characters of Chinese are about two words. */
    private static final int SHINGLE = 3;

    /** The maximum number of letters that are compared; the text after them is ignored. */
    private static final int MOST = 20_000;

    private LetterSequence() {}

    /** Returns every three consecutive letters, packed into a number, as often as they occur. */
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
        // the first two shingles stand for one and two letters; a text so short has no others
        int first = letters < SHINGLE ? 0 : SHINGLE - 1;
        return Arrays.copyOfRange(shingles, first, letters);
    }
}
