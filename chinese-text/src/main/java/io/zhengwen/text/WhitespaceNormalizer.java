package io.zhengwen.text;

/**
 * Reduces white space: several spaces to one, none at the ends of lines and next to Chinese punctuation, one line
 * feed between paragraphs. A space between Chinese characters, as in headlines, stays.
 */
final class WhitespaceNormalizer {
    private static final String MARKS = "、。，！？：；";
    private static final String OPENING = MARKS + "（《〈【〔「『“";
    private static final String CLOSING = MARKS + "）》〉】〕」』”";

    private WhitespaceNormalizer() {}

    static OffsetMappedText collapse(OffsetMappedText in) {
        String text = in.text();
        int i = 0;
        while (i < text.length() && (!isSpace(text.charAt(i)) || isRegular(text, i))) {
            i++;
        }
        if (i == text.length()) {
            return in;
        }
        OffsetMappedText.Editor out = in.edit();
        int kept = 0;
        while (i < text.length()) {
            if (!isSpace(text.charAt(i)) || isRegular(text, i)) {
                i++;
                continue;
            }
            int end = i;
            int feed = -1;
            while (end < text.length() && isSpace(text.charAt(end))) {
                if (feed < 0 && text.charAt(end) == '\n') {
                    feed = end;
                }
                end++;
            }
            out.keep(kept, i);
            boolean inside = i > 0 && end < text.length();
            if (inside && feed >= 0) {
                out.keep(feed);
            } else if (inside && allowSpace(text.charAt(i - 1), text.charAt(end))) {
                out.keep(i);
            }
            kept = end;
            i = end;
        }
        out.keep(kept, text.length());
        return out.done();
    }

    /** Whether the white space stays as it is: one line feed, or one space between two characters that allow it. */
    private static boolean isRegular(String text, int i) {
        if (i == 0 || i + 1 == text.length()) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        if (isSpace(before) || isSpace(after)) {
            return false;
        }
        return text.charAt(i) == '\n' || allowSpace(before, after);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    private static boolean allowSpace(char before, char after) {
        return OPENING.indexOf(before) < 0 && CLOSING.indexOf(after) < 0;
    }
}
