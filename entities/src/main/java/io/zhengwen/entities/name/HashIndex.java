package io.zhengwen.entities.name;

/**
 * A table from 64-bit hashes to numbers from 0 on; open addressing with linear probing.
 *
 * <p>Of every hash the upper bits choose the slot and the lower 32 bits, its fingerprint, are kept. Two different
 * hashes are taken for one with a probability below one in a billion, which is acceptable here.
 *
 * <p>Most hashes that are looked up are not in the table. A filter of four bits a slot (a Bloom filter with one hash
 * function, Bloom 1970) answers nearly all of these: it fits into a processor's second cache, which the table does not.
 */
final class HashIndex {
    /** The result for a hash that is not in the table. */
    static final int ABSENT = -1;

    private static final int FILTER_BITS = 4;
    private static final int INT = 32;
    private static final long FINGERPRINT = 0xFFFF_FFFFL;

    /** Fingerprint in the lower half, value in the upper half; 0 marks a free slot. */
    private final long[] entries;

    private final long[] filter;
    private final int shift;
    private final int filterShift;

    private HashIndex(int slots) {
        if (Integer.bitCount(slots) != 1 || slots < 2 * Long.SIZE) {
            throw new IllegalArgumentException(slots + " slots are not a power of two of at least " + 2 * Long.SIZE);
        }
        entries = new long[slots];
        filter = new long[slots * FILTER_BITS / Long.SIZE];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(slots);
        filterShift = INT - Integer.numberOfTrailingZeros(slots * FILTER_BITS);
    }

    /** Free slots for {@code members}, at most half of them taken. */
    static HashIndex forMembers(int members) {
        return new HashIndex(Math.max(2 * Long.SIZE, Integer.highestOneBit(Math.max(1, members)) * 4));
    }

    /** The value of a hash, or {@link #ABSENT}. */
    int find(long hash) {
        int fingerprint = fingerprintOf(hash);
        int bit = fingerprint >>> filterShift;
        if (((filter[bit >>> 6] >>> bit) & 1) == 0) {
            return ABSENT;
        }
        for (int slot = (int) (hash >>> shift); ; slot = (slot + 1) & (entries.length - 1)) {
            long entry = entries[slot];
            if ((int) entry == fingerprint) {
                return (int) (entry >>> INT);
            }
            if (entry == 0) {
                return ABSENT;
            }
        }
    }

    /** Adds bits to the value of a hash, which is 0 if it is new. */
    void add(long hash, int bits) {
        int fingerprint = fingerprintOf(hash);
        int slot = (int) (hash >>> shift);
        while (entries[slot] != 0 && (int) entries[slot] != fingerprint) {
            slot = (slot + 1) & (entries.length - 1);
        }
        entries[slot] |= ((long) bits << INT) | (fingerprint & FINGERPRINT);
        int bit = fingerprint >>> filterShift;
        filter[bit >>> 6] |= 1L << bit;
    }

    private static int fingerprintOf(long hash) {
        int low = (int) hash;
        return low == 0 ? 1 : low;
    }
}
