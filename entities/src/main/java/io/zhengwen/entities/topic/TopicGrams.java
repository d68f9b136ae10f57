package io.zhengwen.entities.topic;

/**
 * The character n-grams of a passage, one to three letters long, never across punctuation or digits. A gram is named
 * by a key that packs its letters, 16 bits each.
 */
public final class TopicGrams {
    /** The longest gram. */
    public static final int LONGEST = 3;

    private static final int BITS = 16;

    private TopicGrams() {}

    /** Shows every gram of a passage, also repeated ones, in order of their last letter. */
    public static void visit(String passage, Visitor visitor) {
        int run = 0;
        for (int i = 0; i < passage.length(); i++) {
            if (!isLetter(passage.charAt(i))) {
                run = 0;
                continue;
            }
            run = Math.min(LONGEST, run + 1);
            long key = 0;
            for (int length = 1; length <= run; length++) {
                key |= (long) passage.charAt(i - length + 1) << ((length - 1) * BITS);
                visitor.gram(key, i - length + 1, length);
            }
        }
    }

    /** The letters of a gram. */
    public static String letters(long key) {
        StringBuilder letters = new StringBuilder();
        for (long rest = key; rest != 0; rest >>>= BITS) {
            letters.insert(0, (char) rest);
        }
        return letters.toString();
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c);
    }

    /** Takes grams. */
    @FunctionalInterface
    public interface Visitor {
        void gram(long key, int start, int length);
    }
}
