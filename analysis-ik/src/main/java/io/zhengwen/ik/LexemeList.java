package io.zhengwen.ik;

import java.util.Arrays;

/**
 * The words found in one stretch of text, sorted by start, then the longest first; of two with the same start and end
 * the first one added is kept.
 *
 * <p>Each lexeme is one long: start, complement of the length, type. That way sorting needs no objects.
 */
final class LexemeList {

    static final int WORD = 0;
    static final int ENGLISH = 1;
    static final int ARABIC = 2;
    static final int MIXED = 3;

    /** A Chinese number. */
    static final int NUMBER = 4;

    /** A measure word. */
    static final int COUNT = 5;

    /** A number with its measure word. */
    static final int QUANTITY = 6;

    static final int SINGLE = 7;

    private static final int TYPE_BITS = 4;
    private static final int OFFSET_BITS = 29;
    private static final int LONGEST = (1 << OFFSET_BITS) - 1;

    private long[] items = new long[64];
    private int size;

    /** Returns the length of the longest text whose offsets fit into a lexeme. */
    static int longestText() {
        return LONGEST;
    }

    static long lexeme(int start, int length, int type) {
        return ((long) start << OFFSET_BITS | (LONGEST - length)) << TYPE_BITS | type;
    }

    static int start(long lexeme) {
        return (int) (lexeme >>> (OFFSET_BITS + TYPE_BITS));
    }

    static int length(long lexeme) {
        return LONGEST - ((int) (lexeme >>> TYPE_BITS) & LONGEST);
    }

    static int end(long lexeme) {
        return start(lexeme) + length(lexeme);
    }

    static int type(long lexeme) {
        return (int) lexeme & ((1 << TYPE_BITS) - 1);
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    long get(int index) {
        return items[index];
    }

    /** Inserts a lexeme in order, unless one with the same start and end is present. */
    void add(int start, int end, int type) {
        long added = lexeme(start, end - start, type);
        long span = added >>> TYPE_BITS;
        int at = size;
        while (at > 0 && items[at - 1] >>> TYPE_BITS > span) {
            at--;
        }
        if (at > 0 && items[at - 1] >>> TYPE_BITS == span) {
            return;
        }
        ensureCapacity();
        System.arraycopy(items, at, items, at + 1, size - at);
        items[at] = added;
        size++;
    }

    /** Adds a lexeme at the end; the caller maintains the order. */
    void append(long lexeme) {
        ensureCapacity();
        items[size++] = lexeme;
    }

    private void ensureCapacity() {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
    }

    /** Whether the last lexeme is a number, in digits or Chinese characters, that ends at {@code end}. */
    boolean lastIsNumberEndingAt(int end) {
        if (size == 0) {
            return false;
        }
        long last = items[size - 1];
        int type = type(last);
        return (type == NUMBER || type == ARABIC) && end(last) == end;
    }
}
