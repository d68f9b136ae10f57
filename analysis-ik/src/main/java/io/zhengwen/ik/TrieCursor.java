package io.zhengwen.ik;

import java.util.Arrays;

/**
 * The current walks through a trie, one per start position; finds every word of the trie that ends at the current
 * character.
 */
final class TrieCursor {

    private final DoubleArrayTrie trie;
    private final int type;
    private int[] starts = new int[16];
    private int[] states = new int[16];
    private int size;

    TrieCursor(DoubleArrayTrie trie, int type) {
        this.trie = trie;
        this.type = type;
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Consumes the character at {@code at}, given by its code; adds the words that end with it to {@code found}. */
    void feed(int at, int code, LexemeList found) {
        if (code == 0) {
            size = 0;
            return;
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int state = trie.step(states[i], code);
            if (state != DoubleArrayTrie.NONE) {
                kept = arriveAt(state, starts[i], at, kept, found);
            }
        }
        int state = trie.step(DoubleArrayTrie.ROOT, code);
        if (state != DoubleArrayTrie.NONE) {
            kept = arriveAt(state, at, at, kept, found);
        }
        size = kept;
    }

    private int arriveAt(int state, int start, int at, int kept, LexemeList found) {
        if (trie.isWord(state)) {
            found.add(start, at + 1, type);
        }
        if (!trie.hasChildren(state)) {
            return kept;
        }
        if (kept == starts.length) {
            starts = Arrays.copyOf(starts, kept * 2);
            states = Arrays.copyOf(states, kept * 2);
        }
        starts[kept] = start;
        states[kept] = state;
        return kept + 1;
    }
}
