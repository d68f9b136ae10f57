package io.zhengwen.text;

import java.text.Normalizer;

/**
 * Normalises single characters: drops invisible ones, unifies the forms of white space and line ends, replaces
 * compatibility forms (full-width letters and digits, radicals, small and vertical punctuation) with the standard
 * characters, and joins combining marks with their letters.
 */
final class CharacterNormalizer {
    // Used in the table only; in texts these two private-use characters stay, like all others of their kind.
    private static final char DROP = '\uE000';
    private static final char CONTEXTUAL = '\uE001';
    private static final char REPLACEMENT = '\uFFFD';
    private static final char[] TABLE = table();

    private CharacterNormalizer() {}

    static OffsetMappedText normalise(OffsetMappedText in) {
        String text = in.text();
        int i = 0;
        while (i < text.length() && TABLE[text.charAt(i)] == text.charAt(i)) {
            i++;
        }
        if (i == text.length()) {
            return in;
        }
        OffsetMappedText.Editor out = in.edit();
        out.keep(0, i);
        while (i < text.length()) {
            char c = text.charAt(i);
            char mapped = TABLE[c];
            if (mapped == c) {
                out.keep(i++);
            } else if (mapped == DROP) {
                i++;
            } else if (mapped == CONTEXTUAL) {
                i = normaliseInContext(in, i, out);
            } else {
                out.replace(i, i + 1, mapped);
                i++;
            }
        }
        return out.done();
    }

    /** Handles a character that depends on its neighbours; returns the offset at which to continue. */
    private static int normaliseInContext(OffsetMappedText in, int i, OffsetMappedText.Editor out) {
        char c = in.charAt(i);
        if (c == '\r') {
            int end = i + 1 < in.length() && in.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            out.replace(i, end, '\n');
            return end;
        }
        if (Character.isSurrogate(c)) {
            return surrogate(in, i, out);
        }
        if (isMark(c)) {
            joinMark(in, i, out);
        } else if (isEmojiJoiner(c)) {
            if (out.length() > 0 && takesJoiner(out.charAt(out.length() - 1))) {
                out.keep(i);
            }
        } else {
            out.replace(i, i + 1, Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
        }
        return i + 1;
    }

    private static int surrogate(OffsetMappedText in, int i, OffsetMappedText.Editor out) {
        char c = in.charAt(i);
        if (!Character.isHighSurrogate(c) || i + 1 == in.length() || !Character.isLowSurrogate(in.charAt(i + 1))) {
            out.replace(i, i + 1, REPLACEMENT);
            return i + 1;
        }
        int codePoint = Character.toCodePoint(c, in.charAt(i + 1));
        if (codePoint >= 0x2F800 && codePoint <= 0x2FA1F) {
            out.replace(i, i + 2, Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC));
        } else if (codePoint < 0xE0000 || codePoint > 0xE0FFF) { // others are tags and variation selectors: dropped
            out.keep(i, i + 2);
        }
        return i + 2;
    }

    private static void joinMark(OffsetMappedText in, int i, OffsetMappedText.Editor out) {
        if (out.length() > 0) {
            char before = out.charAt(out.length() - 1);
            String joined = Normalizer.normalize(new String(new char[] {before, in.charAt(i)}), Normalizer.Form.NFC);
            if (joined.length() == 1) {
                out.amendLast(joined.charAt(0), i);
                return;
            }
        }
        out.keep(i);
    }

    private static boolean isMark(char c) {
        return c >= 0x0300 && c <= 0x036F;
    }

    private static boolean isEmojiJoiner(char c) {
        return c == '\u200D' || c == '\uFE0F';
    }

    private static boolean takesJoiner(char before) {
        return Character.isLowSurrogate(before)
                || before == '\uFE0F'
                || before == '\u20E3'
                || (before >= 0x2190 && before <= 0x2BFF);
    }

    private static char[] table() {
        char[] table = new char[0x10000];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        controlsAndSpaces(table);
        for (int c = 0xFF01; c <= 0xFF5E; c++) {
            table[c] = (char) (c - 0xFEE0);
        }
        "（），！？：；～".chars().forEach(c -> table[c] = (char) c);
        compatibility(table, 0x2E80, 0x2FDF);
        compatibility(table, 0xF900, 0xFAFF);
        compatibility(table, 0xFB00, 0xFB06);
        compatibility(table, 0xFE10, 0xFE19);
        compatibility(table, 0xFE30, 0xFE6B);
        compatibility(table, 0xFF61, 0xFFDC);
        compatibility(table, 0xFFE0, 0xFFE6);
        fill(table, 0x0300, 0x036F, CONTEXTUAL);
        fill(table, 0xD800, 0xDFFF, CONTEXTUAL);
        "\r\u200D\uFE0F".chars().forEach(c -> table[c] = CONTEXTUAL);
        return table;
    }

    private static void controlsAndSpaces(char[] table) {
        fill(table, 0x0000, 0x001F, DROP);
        fill(table, 0x007F, 0x009F, DROP);
        fill(table, 0x2000, 0x200A, ' ');
        fill(table, 0x200B, 0x200F, DROP);
        fill(table, 0x202A, 0x202E, DROP);
        fill(table, 0x2060, 0x206F, DROP);
        fill(table, 0xFE00, 0xFE0F, DROP);
        fill(table, 0xFFF9, 0xFFFB, DROP);
        fill(table, 0xFFFE, 0xFFFF, DROP);
        fill(table, 0xFDD0, 0xFDEF, DROP);
        "\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180E\u3164\uFEFF\uFFA0"
                .chars()
                .forEach(c -> table[c] = DROP);
        "\t\u00A0\u1680\u202F\u205F\u3000".chars().forEach(c -> table[c] = ' ');
        "\n\u000B\f\u0085\u2028\u2029".chars().forEach(c -> table[c] = '\n');
    }

    /**
     * Adds the characters of a range whose NFKC form differs: a single-character form to the table, longer ones to be
     * looked up when they occur.
     */
    private static void compatibility(char[] table, int first, int last) {
        for (int c = first; c <= last; c++) {
            String form = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC);
            boolean startsWithSpace = form.startsWith(" ");
            if (table[c] == c && !startsWithSpace) {
                table[c] = form.length() == 1 ? form.charAt(0) : CONTEXTUAL;
            }
        }
    }

    private static void fill(char[] table, int first, int last, char value) {
        for (int c = first; c <= last; c++) {
            table[c] = value;
        }
    }
}
