package io.zhengwen.entities.topic;

import io.zhengwen.text.Span;
import java.util.Arrays;

/**
 * The occurrences in a passage of the n-grams that a model knows, in order of their last letter. They are looked up
 * once, and read for the passage and for each of its sentences. For one thread.
 */
final class GramHits {
    private int[] grams;
    private int[] starts;
    private int[] ends;
    private int count;

    /** @param letters the length of the passage */
    GramHits(int letters) {
        int expected = Math.max(8, letters);
        grams = new int[expected];
        starts = new int[expected];
        ends = new int[expected];
    }

    void add(int gram, int start, int end) {
        if (count == grams.length) {
            grams = Arrays.copyOf(grams, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        grams[count] = gram;
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    /** The different grams inside a part of the passage, in order of where they first end. */
    int[] distinct(Span part) {
        int first = firstEndingAfter(part.start());
        int last = firstEndingAfter(part.end());
        int[] distinct = new int[last - first];
        int[] met = new int[Integer.highestOneBit(Math.max(1, last - first)) * 4];
        int found = 0;
        for (int i = first; i < last; i++) {
            if (starts[i] >= part.start() && isNew(grams[i], met)) {
                distinct[found++] = grams[i];
            }
        }
        return Arrays.copyOf(distinct, found);
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a gram is not yet in a hash table of grams raised by one; then it is added. */
    private static boolean isNew(int gram, int[] met) {
        int slot = gram & (met.length - 1);
        while (met[slot] != 0) {
            if (met[slot] == gram + 1) {
                return false;
            }
            slot = (slot + 1) & (met.length - 1);
        }
        met[slot] = gram + 1;
        return true;
    }
}
