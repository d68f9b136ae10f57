package io.zhengwen.ik;

/**
 * Finds where emoji and other symbols begin and end, so that they are not split.
 *
 * <p>An emoji is either two regional indicators (a flag), or a base followed by any number of: variation selector 16,
 * a skin tone, a zero-width joiner with another base. In the basic plane a character counts as an emoji only if it is
 * displayed as one by default (Emoji_Presentation in Unicode's emoji-data.txt) or if variation selector 16 follows;
 * the rest are separators, as in IK.
 */
final class EmojiScanner {

    private static final char JOINER = '\u200D';
    private static final char EMOJI_SELECTOR = '\uFE0F';
    private static final int FIRST_PICTOGRAPH = 0x1F000;
    private static final int LAST_PICTOGRAPH = 0x1FAFF;
    private static final int FIRST_FAR_IDEOGRAPH = 0x20000;
    private static final int LAST_FAR_IDEOGRAPH = 0x3FFFD;
    private static final int FIRST_REGIONAL = 0x1F1E6;
    private static final int LAST_REGIONAL = 0x1F1FF;
    private static final int FIRST_SKIN_TONE = 0x1F3FB;
    private static final int LAST_SKIN_TONE = 0x1F3FF;

    /** The characters of the basic plane with Emoji_Presentation, as the first and last of each range. */
    private static final String SHOWN_AS_EMOJI =
            "\u231A\u231B\u23E9\u23EC\u23F0\u23F0\u23F3\u23F3\u25FD\u25FE\u2614\u2615\u2648\u2653"
                    + "\u267F\u267F\u2693\u2693\u26A1\u26A1\u26AA\u26AB\u26BD\u26BE\u26C4\u26C5\u26CE\u26CE"
                    + "\u26D4\u26D4\u26EA\u26EA\u26F2\u26F3\u26F5\u26F5\u26FA\u26FA\u26FD\u26FD\u2705\u2705"
                    + "\u270A\u270B\u2728\u2728\u274C\u274C\u274E\u274E\u2753\u2755\u2757\u2757\u2795\u2797"
                    + "\u27B0\u27B0\u27BF\u27BF\u2B1B\u2B1C\u2B50\u2B50\u2B55\u2B55";

    private EmojiScanner() {}

    /**
     * Whether a character of the basic plane may be an emoji: arrows, symbols and dingbats, with or without a
     * selector.
     */
    static boolean isCandidate(char c) {
        return c >= '\u2190' && c <= '\u2BFF' && Character.getType(c) != Character.UNASSIGNED;
    }

    /** Returns the {@link CharacterClass} of the character at {@code at}, which is a surrogate or a candidate. */
    static byte kind(char[] text, int at, int length) {
        char c = text[at];
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text[at - 1]) ? CharacterClass.PAIR_END : CharacterClass.USELESS;
        }
        if (!Character.isHighSurrogate(c)) {
            return isShownAsEmoji(c) || follows(text, at + 1, length, EMOJI_SELECTOR)
                    ? CharacterClass.SYMBOL
                    : CharacterClass.USELESS;
        }
        if (at + 1 == length || !Character.isLowSurrogate(text[at + 1])) {
            return CharacterClass.USELESS;
        }
        return kindOfPair(Character.toCodePoint(c, text[at + 1]));
    }

    /**
     * Classifies a supplementary code point. The two ranges are explicit because older Java releases do not know
     * newer ideographs and emoji.
     */
    private static byte kindOfPair(int codePoint) {
        if (codePoint >= FIRST_PICTOGRAPH && codePoint <= LAST_PICTOGRAPH) {
            return CharacterClass.SYMBOL;
        }
        if ((codePoint >= FIRST_FAR_IDEOGRAPH && codePoint <= LAST_FAR_IDEOGRAPH)
                || Character.isLetterOrDigit(codePoint)) {
            return CharacterClass.PAIR;
        }
        return switch (Character.getType(codePoint)) {
            case Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.OTHER_NUMBER,
                    Character.LETTER_NUMBER -> CharacterClass.SYMBOL;
            default -> CharacterClass.USELESS;
        };
    }

    /** Returns the end of the symbol that begins at {@code start}. */
    static int end(char[] text, int start, int length) {
        int end = start + Character.charCount(Character.codePointAt(text, start, length));
        if (isRegional(text, start, length) && isRegional(text, end, length)) {
            return end + 2;
        }
        while (end < length) {
            if (text[end] == EMOJI_SELECTOR) {
                end++;
            } else if (isSkinTone(text, end, length)) {
                end += 2;
            } else if (text[end] == JOINER && isSymbol(text, end + 1, length)) {
                end += 1 + Character.charCount(Character.codePointAt(text, end + 1, length));
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isSymbol(char[] text, int at, int length) {
        return at < length
                && (Character.isSurrogate(text[at])
                        ? kind(text, at, length) == CharacterClass.SYMBOL
                        : isCandidate(text[at]));
    }

    private static boolean isShownAsEmoji(char c) {
        for (int i = 0; i < SHOWN_AS_EMOJI.length(); i += 2) {
            if (c >= SHOWN_AS_EMOJI.charAt(i) && c <= SHOWN_AS_EMOJI.charAt(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRegional(char[] text, int at, int length) {
        return isBetween(text, at, length, FIRST_REGIONAL, LAST_REGIONAL);
    }

    private static boolean isSkinTone(char[] text, int at, int length) {
        return isBetween(text, at, length, FIRST_SKIN_TONE, LAST_SKIN_TONE);
    }

    private static boolean isBetween(char[] text, int at, int length, int first, int last) {
        if (at + 1 >= length) {
            return false;
        }
        int codePoint = Character.codePointAt(text, at, length);
        return codePoint >= first && codePoint <= last;
    }

    private static boolean follows(char[] text, int at, int length, char expected) {
        return at < length && text[at] == expected;
    }
}
