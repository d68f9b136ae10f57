package io.zhengwen.ik;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Lays out sorted words as a {@link DoubleArrayTrie}: each node takes the first base at which all its children fit. */
final class TrieBuilder {

    /**
     * The number of failed attempts after which later nodes of the same size class start searching at the cell found.
     */
    private static final int MAX_MISSES = 128;

    private final CharacterCodes codes;
    private final List<String> words;
    /** The cell at which to start searching, by the binary magnitude of the number of children. */
    private final int[] searchFrom = new int[Integer.SIZE + 1];

    private final int[] children;
    private int[] cells = new int[0];
    private int[] nextFree = new int[0];
    private int[] previousFree = new int[0];
    private int highestUsed = DoubleArrayTrie.ROOT;

    private TrieBuilder(List<String> words, CharacterCodes codes) {
        this.words = words;
        this.codes = codes;
        this.children = new int[codes.highest() + 1];
    }

    /** Builds the trie of {@code words}, which must be sorted by UTF-16 units, distinct and not empty. */
    static DoubleArrayTrie build(List<String> words, CharacterCodes codes) {
        TrieBuilder builder = new TrieBuilder(words, codes);
        builder.grow(Math.max(1024, words.size() * 2) + codes.highest());
        builder.take(DoubleArrayTrie.ROOT);
        builder.placeAll();
        return new DoubleArrayTrie(Arrays.copyOf(builder.cells, 2 * (builder.highestUsed + codes.highest() + 1)));
    }

    /**
     * A trie node: the words {@code from} to {@code to} share their first {@code depth} characters, which lead to
     * {@code state}.
     */
    private record Node(int state, int depth, int from, int to) {}

    private void placeAll() {
        Deque<Node> open = new ArrayDeque<>();
        open.add(new Node(DoubleArrayTrie.ROOT, 0, 0, words.size()));
        while (!open.isEmpty()) {
            place(open.remove(), open);
        }
    }

    private void place(Node node, Deque<Node> open) {
        int from = node.from;
        if (from < node.to && words.get(from).length() == node.depth) {
            cells[node.state << 1] |= 1;
            from++;
        }
        int count = collectChildren(node.depth, from, node.to);
        if (count == 0) {
            return;
        }
        int base = findBase(count);
        cells[node.state << 1] |= base << 1;
        for (int i = 0; i < count; i++) {
            take(base + children[i]);
            cells[((base + children[i]) << 1) + 1] = node.state;
        }
        for (int start = from; start < node.to; ) {
            int end = groupEnd(node.depth, start, node.to);
            int state = base + codes.of(words.get(start).charAt(node.depth));
            open.add(new Node(state, node.depth + 1, start, end));
            start = end;
        }
    }

    private int collectChildren(int depth, int from, int to) {
        int count = 0;
        for (int start = from; start < to; start = groupEnd(depth, start, to)) {
            children[count++] = codes.of(words.get(start).charAt(depth));
        }
        return count;
    }

    private int groupEnd(int depth, int start, int to) {
        char character = words.get(start).charAt(depth);
        int end = start + 1;
        while (end < to && words.get(end).charAt(depth) == character) {
            end++;
        }
        return end;
    }

    private int findBase(int count) {
        int sizeClass = Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
        int cell = count == 1 ? nextFree[0] : firstFreeFrom(searchFrom[sizeClass]);
        searchFrom[sizeClass] = cell;
        for (int misses = 0; ; misses++) {
            int base = cell - children[0];
            if (base >= 1 && fits(base, count)) {
                if (misses > MAX_MISSES) {
                    searchFrom[sizeClass] = cell;
                }
                return base;
            }
            if (nextFree[cell] == 0) {
                grow(nextFree.length * 2);
            }
            cell = nextFree[cell];
        }
    }

    private int firstFreeFrom(int start) {
        int cell = start;
        while (!isFree(cell)) {
            cell++;
            if (cell >= nextFree.length) {
                grow(nextFree.length * 2);
            }
        }
        return cell;
    }

    private boolean fits(int base, int count) {
        while (base + codes.highest() >= nextFree.length) {
            grow(nextFree.length * 2);
        }
        for (int i = 1; i < count; i++) {
            if (!isFree(base + children[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the cell is free. Free cells form a ring through cell 0; a taken cell points to itself. */
    private boolean isFree(int cell) {
        return cell != 0 && nextFree[cell] != cell;
    }

    private void take(int cell) {
        nextFree[previousFree[cell]] = nextFree[cell];
        previousFree[nextFree[cell]] = previousFree[cell];
        nextFree[cell] = cell;
        highestUsed = Math.max(highestUsed, cell);
    }

    private void grow(int size) {
        int old = nextFree.length;
        cells = Arrays.copyOf(cells, size * 2);
        nextFree = Arrays.copyOf(nextFree, size);
        previousFree = Arrays.copyOf(previousFree, size);
        int last = old == 0 ? 0 : previousFree[0];
        for (int cell = Math.max(1, old); cell < size; cell++) {
            nextFree[last] = cell;
            previousFree[cell] = last;
            last = cell;
        }
        nextFree[last] = 0;
        previousFree[0] = last;
    }
}
