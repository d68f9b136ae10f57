package io.zhengwen.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes percent-encoding strictly: bytes that are not UTF-8 are an error and never replaced. */
public final class PercentEncoding {
    private PercentEncoding() {}

    /**
     * Decodes a path or a part of a query string.
     *
     * @param plusIsSpace true in query strings, false in paths
     * @throws IllegalArgumentException whose message is the end of a sentence
     */
    public static String decode(String raw, boolean plusIsSpace) {
        ByteBuffer bytes = ByteBuffer.allocate(raw.length() * 3);
        int i = 0;
        while (i < raw.length()) {
            int c = raw.codePointAt(i);
            if (c == '%') {
                bytes.put(hexByte(raw, i));
                i += 3;
            } else {
                String one = c == '+' && plusIsSpace ? " " : Character.toString(c);
                bytes.put(one.getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is not UTF-8 once its percent signs are decoded", e);
        }
    }

    private static byte hexByte(String raw, int percent) {
        int high = percent + 2 < raw.length() ? hexDigit(raw.charAt(percent + 1)) : -1;
        int low = percent + 2 < raw.length() ? hexDigit(raw.charAt(percent + 2)) : -1;
        if (high < 0 || low < 0) {
            throw new IllegalArgumentException("has a percent sign without two hexadecimal digits");
        }
        return (byte) (high << 4 | low);
    }

    /** The value of an ASCII hexadecimal digit, else -1; {@link Character#digit} takes full-width digits too. */
    private static int hexDigit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
