package io.zhengwen.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes glosses as the publisher of the seed article did. For each character of its list in turn, it inserts the
 * gloss wherever the two GBK bytes of the character occur, even across two characters. It then decodes the result; a
 * first byte without a matching second byte becomes a question mark that swallows both.
 */
final class GlossWriter {
    private static final Charset GBK = Charset.forName("GBK");

    /** The characters with their readings, in the order of insertion. */
    private final Map<Character, String> list = new LinkedHashMap<>();

    GlossWriter(String... entries) {
        for (String entry : entries) {
            list.put(entry.charAt(0), entry.substring(1));
        }
    }

    String gloss(String text) {
        byte[] bytes = text.getBytes(GBK);
        for (Map.Entry<Character, String> entry : list.entrySet()) {
            byte[] character = String.valueOf(entry.getKey()).getBytes(GBK);
            bytes = insertAfter(bytes, character, ("(" + entry.getValue() + ")").getBytes(GBK));
        }
        return decode(bytes);
    }

    private static byte[] insertAfter(byte[] bytes, byte[] character, byte[] gloss) {
        byte[] out = new byte[bytes.length + bytes.length / 2 * gloss.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            out[length++] = bytes[i];
            boolean found = i > 0 && bytes[i - 1] == character[0] && bytes[i] == character[1];
            if (found) {
                System.arraycopy(gloss, 0, out, length, gloss.length);
                length += gloss.length;
                i++;
                if (i < bytes.length) {
                    out[length++] = bytes[i];
                }
            }
        }
        return Arrays.copyOf(out, length);
    }

    /** Decodes bytes like the decoder of the seed article's publisher. */
    private static String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
                text.append((char) bytes[i]);
            } else if (i + 1 == bytes.length) {
                text.append('?');
            } else {
                String pair = new String(bytes, i, 2, GBK);
                text.append(pair.length() == 1 && pair.charAt(0) != '\uFFFD' ? pair : "?");
                i++;
            }
        }
        return text.toString();
    }
}
