package io.zhengwen.ik;

/**
 * An immutable set of words that is walked one character at a time.
 *
 * <p>States are numbers. The child of a state for the character code {@code c} is in cell {@code base + c}; it
 * belongs to that state if the cell names the state as its parent (J. Aoe, "An Efficient Digital Search Algorithm by
 * Using a Double-Array Structure", IEEE TSE 15(9), 1989). The two numbers of a cell are adjacent in memory, so that a
 * step costs one cache line.
 */
final class DoubleArrayTrie {

    /** The absence of a state: the walk has left the trie. */
    static final int NONE = 0;

    /** The state before the first character. */
    static final int ROOT = 1;

    private final int[] cells;

    /**
     * Takes the cells in the layout of {@link TrieBuilder}: at {@code 2 * state} the base, shifted left by one, with
     * the lowest bit set if a word ends here; after it the parent. There are enough cells for every base plus every
     * code.
     */
    DoubleArrayTrie(int[] cells) {
        this.cells = cells;
    }

    /** Returns the state that {@code code} leads to from {@code state}, or {@link #NONE}. */
    int step(int state, int code) {
        int child = (cells[state << 1] >>> 1) + code;
        return cells[(child << 1) + 1] == state ? child : NONE;
    }

    boolean isWord(int state) {
        return (cells[state << 1] & 1) != 0;
    }

    boolean hasChildren(int state) {
        return cells[state << 1] > 1;
    }

    /** Whether the characters from {@code start} to {@code end} are exactly one word. */
    boolean contains(CharacterCodes codes, char[] text, int start, int end) {
        int state = ROOT;
        for (int i = start; i < end && state != NONE; i++) {
            state = step(state, codes.of(text[i]));
        }
        return state != NONE && isWord(state);
    }
}
