package io.zhengwen.ik;

import java.lang.Character.UnicodeBlock;
import java.util.Set;

/**
 * The character classes that IK's rules distinguish.
 *
 * <p>They are bytes rather than an enum because a table of them is read for every character of every text.
 */
final class CharacterClass {

    /** A separator: white space, most punctuation, scripts that IK does not handle. */
    static final byte USELESS = 0;

    static final byte DIGIT = 1;
    static final byte LETTER = 2;
    static final byte CHINESE = 3;

    /** Kana, Hangul and other half- and full-width forms: one token each, unless the dictionary has a longer word. */
    static final byte OTHER_CJK = 4;

    /** The first UTF-16 unit of an ideograph or letter outside the basic plane. */
    static final byte PAIR = 5;

    /** The second unit of a {@link #PAIR}. */
    static final byte PAIR_END = 6;

    /** The first UTF-16 unit of an emoji, or of another symbol outside the basic plane. */
    static final byte SYMBOL = 7;

    /** Used in tables only: the class depends on the next unit; see {@link EmojiScanner}. */
    static final byte DEPENDS = 8;

    private static final Set<UnicodeBlock> CHINESE_BLOCKS = Set.of(
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS,
            UnicodeBlock.CJK_COMPATIBILITY_IDEOGRAPHS,
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_A);

    private static final Set<UnicodeBlock> OTHER_CJK_BLOCKS = Set.of(
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            UnicodeBlock.HANGUL_SYLLABLES,
            UnicodeBlock.HANGUL_JAMO,
            UnicodeBlock.HANGUL_COMPATIBILITY_JAMO,
            UnicodeBlock.HIRAGANA,
            UnicodeBlock.KATAKANA,
            UnicodeBlock.KATAKANA_PHONETIC_EXTENSIONS);

    private CharacterClass() {}

    /** Returns the class of every UTF-16 unit. */
    static byte[] table() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = of((char) c);
        }
        return kinds;
    }

    private static byte of(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            return LETTER;
        }
        if (Character.isSurrogate(c) || EmojiScanner.isCandidate(c)) {
            return DEPENDS;
        }
        UnicodeBlock block = UnicodeBlock.of(c);
        if (block == null) {
            return USELESS;
        }
        if (CHINESE_BLOCKS.contains(block)) {
            return CHINESE;
        }
        return OTHER_CJK_BLOCKS.contains(block) ? OTHER_CJK : USELESS;
    }
}
