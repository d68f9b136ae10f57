package io.zhengwen.text;

import java.util.Arrays;

/**
 * Which opening quotation marks, title marks and brackets of a paragraph are closed, and where. A mark that is never
 * closed encloses nothing; nor does a pair further apart than its kind ever is in print, since one of its marks must
 * then be astray.
 */
final class EnclosureMatcher {
    private static final String OPEN = "“‘「『《〈（([【〔";
    private static final String CLOSE = "”’」』》〉）)]】〕";
    private static final int QUOTATION_KINDS = 4;
    private static final int LONGEST_QUOTATION = 1000;
    private static final int LONGEST_OTHER = 200;

    private final int[] closeOf;

    /** How many marks of each kind are open. */
    private final int[] count = new int[OPEN.length()];

    EnclosureMatcher(String paragraph) {
        closeOf = new int[paragraph.length()];
        Arrays.fill(closeOf, -1);
        int[] open = new int[paragraph.length()];
        int depth = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (OPEN.indexOf(c) >= 0) {
                open[depth++] = i;
                count[OPEN.indexOf(c)]++;
            } else if (CLOSE.indexOf(c) >= 0) {
                depth = close(paragraph, open, depth, i);
            }
        }
    }

    /** Where the pair that opens at {@code i} closes, or -1 when none does. */
    int closeOf(int i) {
        return closeOf[i];
    }

    static boolean isClosing(char c) {
        return CLOSE.indexOf(c) >= 0 || c == '"';
    }

    static boolean isQuotation(char open) {
        int kind = OPEN.indexOf(open);
        return kind >= 0 && kind < QUOTATION_KINDS;
    }

    /** Pairs the closing mark at {@code i} with the nearest open one of its kind; marks opened since stay unclosed. */
    private int close(String paragraph, int[] open, int depth, int i) {
        int kind = CLOSE.indexOf(paragraph.charAt(i));
        int longest = kind < QUOTATION_KINDS ? LONGEST_QUOTATION : LONGEST_OTHER;
        if (count[kind] == 0) {
            return depth;
        }
        for (int level = depth - 1; level >= 0; level--) {
            int opened = OPEN.indexOf(paragraph.charAt(open[level]));
            count[opened]--;
            if (opened == kind) {
                if (i - open[level] <= longest) {
                    closeOf[open[level]] = i;
                }
                return level;
            }
        }
        return depth;
    }
}
