package io.zhengwen.text;

import java.util.Arrays;

/**
 * Pairs the quotation marks, title marks and brackets of a paragraph. An opening mark that is never closed encloses
 * nothing; nor does a pair that is longer than its kind ever is in print, because one of its marks must then be a
 * mistake.
 */
final class EnclosureMatcher {
    private static final String OPEN = "“‘「『《〈（([【〔";
    private static final String CLOSE = "”’」』》〉）)]】〕";
    private static final int QUOTATION_KINDS = 4;
    private static final int LONGEST_QUOTATION = 1000;
    private static final int LONGEST_OTHER = 200;

    private final int[] closeOf;

    /** The number of open marks of each kind. */
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

    /** Returns the offset at which the pair that opens at {@code i} closes; -1 if there is no such pair. */
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

    /**
     * Pairs the closing mark at {@code i} with the nearest open mark of its kind; marks opened in between stay
     * unclosed. Returns the new depth.
     */
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
