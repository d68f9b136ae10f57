package io.zhengwen.entities.name;

import java.util.Arrays;

/**
 * Table from the 64-bit hashes of n-grams to the places where their weights begin. Immutable.
 *
 * <p>The hashes are stored in order, without gaps. A bitmap has a bit for each of their leading parts, sixteen times as
 * many as there are hashes; the number of hashes before each word of the bitmap is counted beforehand, and the bits
 * before a hash's own give the position within the word's share (rank on bitmaps, Jacobson 1989). So most n-grams
 * without weights are recognised by one look at a bitmap that fits into a processor's second-level cache, and the rest
 * by a look into a table without gaps. Below the leading part 32 bits are compared: two n-grams are confused with a
 * probability below one in a billion.
 */
final class NGramTable {
    /** The result for an n-gram that is not in the table. */
    static final int ABSENT = -1;

    private static final int BITS_A_HASH = 16;
    private static final int LOW = 32;

    private final int shift;
    private final long[] present;
    /** The number of hashes before each word of the bitmap; one more entry at the end. */
    private final int[] before;
    /** The lower half of each hash, with its value in the upper half. */
    private final long[] entries;

    /**
     * @param hashes in ascending order of unsigned numbers, none twice
     * @param values the value of each, none negative
     */
    NGramTable(long[] hashes, int[] values) {
        int size = Math.max(Long.SIZE, Integer.highestOneBit(Math.max(1, hashes.length)) * BITS_A_HASH);
        shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
        present = new long[size / Long.SIZE];
        before = new int[present.length + 1];
        entries = new long[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            if (i > 0 && Long.compareUnsigned(hashes[i - 1], hashes[i]) >= 0) {
                throw new IllegalArgumentException("hash " + i + " is not above the one before it");
            }
            int bit = (int) (hashes[i] >>> shift);
            present[bit >>> 6] |= 1L << bit;
            before[(bit >>> 6) + 1]++;
            entries[i] = ((long) values[i] << LOW) | (hashes[i] & 0xFFFF_FFFFL);
        }
        Arrays.parallelPrefix(before, Integer::sum);
    }

    /**
     * Returns 1 when an n-gram may be in the table, 0 when it is not: a number, so that callers can count without a
     * branch.
     */
    int mayHold(long hash) {
        int bit = (int) (hash >>> shift);
        return (int) (present[bit >>> 6] >>> bit) & 1;
    }

    /** The value of an n-gram for which {@link #mayHold} is 1, or {@link #ABSENT}. */
    int find(long hash) {
        int bit = (int) (hash >>> shift);
        int word = bit >>> 6;
        int end = before[word + 1];
        for (int i = before[word] + Long.bitCount(present[word] & ((1L << bit) - 1)); i < end; i++) {
            if ((int) entries[i] == (int) hash) {
                return (int) (entries[i] >>> LOW);
            }
        }
        return ABSENT;
    }
}
