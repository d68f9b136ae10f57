package io.zhengwen.ik;

/**
 * Replaces characters, one for one, so that offsets stay what they were.
 */
final class CharFold {

    private static final int WIDTH_DISTANCE = 0xFEE0;

    private final char[] table;

    private CharFold(char[] table) {
        this.table = table;
    }

    /** What IK itself does: full-width ASCII forms become ASCII, and capitals small. */
    static CharFold ofIk() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = narrowSmall((char) c);
        }
        return new CharFold(table);
    }

    private static char narrowSmall(char c) {
        char narrow = c == '\u3000' ? ' ' : c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - WIDTH_DISTANCE) : c;
        return narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + ('a' - 'A')) : narrow;
    }

    void fold(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            text[i] = table[text[i]];
        }
    }

    String fold(String text) {
        char[] characters = text.toCharArray();
        fold(characters, characters.length);
        return new String(characters);
    }
}
