package io.zhengwen.text;

import org.jsoup.nodes.Entities;

/**
 * Decodes HTML entities once: the result is plain text, even if it looks like markup or like another entity. An
 * entity must end with a semicolon, so that {@code ?a=1&copy=2} stays unchanged; so does one that names no character.
 */
final class HtmlEntityDecoder {
    private static final int LONGEST = 34;

    /** The characters that browsers decode the numbers 0x80-0x9F to: windows-1252. */
    private static final String WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private HtmlEntityDecoder() {}

    static OffsetMappedText decode(OffsetMappedText in) {
        String text = in.text();
        int at = text.indexOf('&');
        if (at < 0) {
            return in;
        }
        OffsetMappedText.Editor out = in.edit();
        int kept = 0;
        for (; at >= 0; at = text.indexOf('&', at + 1)) {
            int end = end(text, at);
            String character = end < 0 ? "" : character(text.substring(at + 1, end));
            if (!character.isEmpty()) {
                out.keep(kept, at);
                out.replace(at, end + 1, character);
                kept = end + 1;
                at = end;
            }
        }
        out.keep(kept, text.length());
        return out.done();
    }

    /** Returns the offset of the semicolon of the entity that begins at {@code at}; -1 if there is none. */
    private static int end(String text, int at) {
        for (int i = at + 1; i < text.length() && i <= at + LONGEST; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static String character(String name) {
        if (name.isEmpty()) {
            return "";
        }
        return name.charAt(0) == '#' ? numbered(name) : Entities.getByName(name);
    }

    private static String numbered(String name) {
        boolean hexadecimal = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        String digits = name.substring(hexadecimal ? 2 : 1);
        int codePoint = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), hexadecimal ? 16 : 10) : -1;
            codePoint = codePoint * (hexadecimal ? 16 : 10) + digit;
            if (digit < 0 || codePoint > Character.MAX_CODE_POINT) {
                return "";
            }
        }
        if (codePoint >= 0x80 && codePoint <= 0x9F) {
            return WINDOWS_1252.substring(codePoint - 0x80, codePoint - 0x7F);
        }
        boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        return codePoint == 0 || surrogate ? "" : Character.toString(codePoint);
    }
}
