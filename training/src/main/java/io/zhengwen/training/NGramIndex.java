package io.zhengwen.training;

import io.zhengwen.entities.name.NameFeatures;
import io.zhengwen.entities.name.NameTag;

/** Numbers the n-grams that occur often enough, and assigns consecutive places to their weights. */
final class NGramIndex {
    private long[] hashes = new long[1 << 20];
    private int[] values = new int[1 << 20];
    private byte[] patterns = new byte[1 << 20];
    private int taken;

    void count(int pattern, long hash) {
        if (taken * 2 > hashes.length) {
            grow();
        }
        int slot = slot(hash);
        if (values[slot] == 0) {
            hashes[slot] = hash;
            patterns[slot] = (byte) pattern;
            taken++;
        }
        values[slot]++;
    }

    /** Replaces counts by the place of the n-gram's weights; -1 for those rarer than {@code least}. */
    int layOut(int least) {
        int at = 0;
        for (int slot : inOrderOfHash()) {
            if (values[slot] < least) {
                values[slot] = -1;
            } else {
                values[slot] = at;
                at += NameFeatures.slots(patterns[slot]) * NameTag.COUNT;
            }
        }
        return at;
    }

    int place(long hash) {
        int slot = slot(hash);
        return hashes[slot] == 0 ? -1 : values[slot];
    }

    /** Takes n-grams one by one. */
    interface Visitor {
        void visit(int pattern, long hash, int place);
    }

    void forEach(Visitor visitor) {
        for (int slot : inOrderOfHash()) {
            if (values[slot] >= 0) {
                visitor.visit(patterns[slot], hashes[slot], values[slot]);
            }
        }
    }

    private int[] inOrderOfHash() {
        return java.util.stream.IntStream.range(0, hashes.length)
                .filter(slot -> hashes[slot] != 0)
                .boxed()
                .sorted((a, b) -> Long.compare(hashes[a], hashes[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> 40) & (hashes.length - 1);
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    private void grow() {
        NGramIndex old = new NGramIndex();
        old.hashes = hashes;
        old.values = values;
        old.patterns = patterns;
        hashes = new long[old.hashes.length * 2];
        values = new int[hashes.length];
        patterns = new byte[hashes.length];
        for (int i = 0; i < old.hashes.length; i++) {
            if (old.hashes[i] != 0) {
                int slot = slot(old.hashes[i]);
                hashes[slot] = old.hashes[i];
                values[slot] = old.values[i];
                patterns[slot] = old.patterns[i];
            }
        }
    }
}
