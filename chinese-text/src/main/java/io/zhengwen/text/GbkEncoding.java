package io.zhengwen.text;

import java.nio.charset.Charset;

/**
 * The GBK encoding, in which gloss writers worked: one byte for ASCII, otherwise two, the first of them 0x81 or
 * higher.
 */
final class GbkEncoding {
    private static final Charset GBK = Charset.forName("GBK");
    private static final char NONE = '\uFFFD';
    private static final int FIRST_PAIRED = 0x40;

    private GbkEncoding() {}

    /**
     * Returns the character's bytes if they can be part of a pair: none for ASCII below 0x40 and for characters that
     * GBK lacks.
     */
    static byte[] bytes(char c) {
        if (c < FIRST_PAIRED) {
            return new byte[0];
        }
        byte[] bytes = String.valueOf(c).getBytes(GBK);
        return bytes.length == 1 && c >= 0x80 ? new byte[0] : bytes;
    }

    /** Returns the character that the two bytes encode; U+FFFD if they encode none. */
    static char character(byte first, byte second) {
        String decoded = new String(new byte[] {first, second}, GBK);
        return decoded.length() == 1 ? decoded.charAt(0) : NONE;
    }

    static boolean isLeadByte(byte b) {
        return (b & 0xFF) >= 0x81 && (b & 0xFF) <= 0xFE;
    }

    /**
     * Whether the character is usual in Chinese text: a Chinese character, or one of GBK's rows of marks, numbers and
     * letters.
     */
    static boolean isText(char c) {
        if (HanCharacters.isHan(c)) {
            return true;
        }
        byte[] bytes = bytes(c);
        return bytes.length == 2 && (bytes[0] & 0xFF) >= 0xA1 && (bytes[0] & 0xFF) <= 0xA3;
    }
}
