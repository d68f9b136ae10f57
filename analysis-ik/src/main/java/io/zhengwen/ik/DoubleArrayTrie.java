package io.zhengwen.ik;

/**
 * An immutable set of words, walked one character at a time.
 *
 * <p>States are numbers. A state's child by the character code {@code c} stands in cell {@code base + c}, and belongs to
 * it when that cell names the state as its parent (J. Aoe, "An Efficient Digital Search Algorithm by Using a
 * Double-Array Structure", IEEE TSE 15(9), 1989). Both numbers of a cell lie side by side, so that a step costs one
 * cache line.
 */
final class DoubleArrayTrie {

    /** No such state: the walk has left the trie. */
    static final int NONE = 0;

    /** The state before the first character. */
    static final int ROOT = 1;

    private final int[] cells;

    /**
     * Takes the cells as {@link TrieBuilder} lays them out: at {@code 2 * state} the base, shifted left by one, with the
     * lowest bit set when a word ends here; behind it the parent. There are enough cells for any base plus any code.
     */
    DoubleArrayTrie(int[] cells) {
        this.cells = cells;
    }

    /** The state that {@code code} leads to from {@code state}, or {@link #NONE}. */
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

    /** Whether exactly the characters from {@code start} to {@code end} are a word. */
    boolean contains(CharacterCodes codes, char[] text, int start, int end) {
        int state = ROOT;
        for (int i = start; i < end && state != NONE; i++) {
            state = step(state, codes.of(text[i]));
        }
        return state != NONE && isWord(state);
    }
}
