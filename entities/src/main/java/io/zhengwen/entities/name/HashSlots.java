package io.zhengwen.entities.name;

import java.util.Arrays;

/**
 * A set of 64-bit hashes that numbers its members by the slot they lie in; open addressing with linear probing.
 *
 * <p>Of every hash the upper bits choose the slot and the lower 32 bits are kept. Two different hashes are taken for one
 * with a probability below one in a billion, which the readers of text here can bear.
 */
final class HashSlots {
    private final int[] kept;
    private final int shift;

    /** @param kept as {@link #kept} gave them; a power of two of slots, 0 marks a free one */
    HashSlots(int[] kept) {
        if (Integer.bitCount(kept.length) != 1) {
            throw new IllegalArgumentException(kept.length + " slots are not a power of two");
        }
        this.kept = kept;
        this.shift = 64 - Integer.numberOfTrailingZeros(kept.length);
    }

    /** Free slots for {@code members}, at most half of them taken. */
    static HashSlots forMembers(int members) {
        return new HashSlots(new int[Math.max(2, Integer.highestOneBit(Math.max(1, members)) * 4)]);
    }

    int size() {
        return kept.length;
    }

    int[] kept() {
        return kept.clone();
    }

    /** The member's slot, or -1. */
    int find(long hash) {
        int low = low(hash);
        for (int slot = (int) (hash >>> shift); ; slot = (slot + 1) & (kept.length - 1)) {
            int here = kept[slot];
            if (here == low) {
                return slot;
            }
            if (here == 0) {
                return -1;
            }
        }
    }

    /** The slot of a member, new or not. */
    int add(long hash) {
        int slot = (int) (hash >>> shift);
        while (kept[slot] != 0 && kept[slot] != low(hash)) {
            slot = (slot + 1) & (kept.length - 1);
        }
        kept[slot] = low(hash);
        return slot;
    }

    private static int low(long hash) {
        int low = (int) hash;
        return low == 0 ? 1 : low;
    }

    @Override
    public String toString() {
        return Arrays.stream(kept).filter(k -> k != 0).count() + " of " + kept.length + " slots";
    }
}
