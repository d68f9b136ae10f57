package io.zhengwen.entities.topic;

import io.zhengwen.text.Span;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The weight of each n-gram for each topic, in a hash table of arrays.
 *
 * <p>Most n-grams of a text are not in the table. A filter of {@value #FILTER_BITS} bits each (a Bloom filter with one
 * hash function, Bloom 1970) answers nearly all of these and fits into a processor's second cache, which the table does
 * not.
 */
public final class GramWeights {
    private static final int ABSENT = -1;
    private static final int FILTER_BITS = 16;

    private final long[] keys;
    private final int[] slots;
    private final long[] filter;
    private final int filterShift;
    private final long[] grams;
    private final float[] rarity;
    private final int topics;
    private final float[] weights;

    private GramWeights(Builder builder) {
        int capacity = Integer.highestOneBit(Math.max(1, builder.used)) * 4;
        keys = new long[capacity];
        slots = new int[capacity];
        int bits = Math.max(Long.SIZE, capacity / 4 * FILTER_BITS);
        filter = new long[bits / Long.SIZE];
        filterShift = Long.SIZE - Integer.numberOfTrailingZeros(bits);
        grams = builder.grams;
        rarity = builder.rarity;
        topics = builder.topics;
        weights = builder.weights;
        for (int gram = 0; gram < grams.length; gram++) {
            int slot = slot(grams[gram]);
            keys[slot] = grams[gram];
            slots[slot] = gram;
            int bit = (int) (mixed(grams[gram]) >>> filterShift);
            filter[bit >>> 6] |= 1L << bit;
        }
    }

    /** The occurrences in a passage of the grams that have weights. */
    GramHits hits(String passage) {
        GramHits hits = new GramHits(passage.length());
        TopicGrams.visit(passage, (key, start, length) -> {
            int gram = find(key);
            if (gram != ABSENT) {
                hits.add(gram, start, start + length);
            }
        });
        return hits;
    }

    /** Adds to each topic's logit the weights of the n-grams in a part of a passage, each counted once. */
    void addTo(double[] logits, GramHits hits, Span part) {
        float[] sums = new float[topics];
        float square = 0;
        for (int gram : hits.distinct(part)) {
            square += rarity[gram] * rarity[gram];
            int row = gram * sums.length;
            for (int topic = 0; topic < sums.length; topic++) {
                sums[topic] += weights[row + topic];
            }
        }
        double scale = square == 0 ? 0 : 1 / Math.sqrt(square);
        for (int topic = 0; topic < topics; topic++) {
            logits[topic] += sums[topic] * scale;
        }
    }

    /** The weight of a gram for one topic; 0 for an unknown gram. */
    float weight(long key, int topic) {
        int gram = find(key);
        return gram == ABSENT ? 0 : weights[gram * topics + topic];
    }

    void write(DataOutputStream out, float step) throws IOException {
        out.writeInt(grams.length);
        for (int gram = 0; gram < grams.length; gram++) {
            out.writeLong(grams[gram]);
            out.writeFloat(rarity[gram]);
            for (int topic = 0; topic < topics; topic++) {
                int steps = Math.round(weights[gram * topics + topic] / step);
                out.writeShort(Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps)));
            }
        }
    }

    private int find(long key) {
        int bit = (int) (mixed(key) >>> filterShift);
        if (((filter[bit >>> 6] >>> bit) & 1) == 0) {
            return ABSENT;
        }
        int slot = slot(key);
        return keys[slot] == key ? slots[slot] : ABSENT;
    }

    /** The slot of a key, or the free slot where it would be put. */
    private int slot(long key) {
        int slot = (int) (mixed(key) >>> 40) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private static long mixed(long key) {
        return key * 0x9e37_79b9_7f4a_7c15L;
    }

    /** Collects a number of grams that is known beforehand. */
    public static final class Builder {
        private final long[] grams;
        private final float[] rarity;
        private final int topics;
        private final float[] weights;
        private int used;

        public Builder(int size, int topics) {
            grams = new long[size];
            rarity = new float[size];
            this.topics = topics;
            weights = new float[size * topics];
        }

        /**
         * Adds a gram.
         *
         * @param inverse its inverse document frequency
         * @param says the amount that it adds to each topic's logit in a passage whose vector has length one
         */
        public Builder add(long key, float inverse, float[] says) {
            grams[used] = key;
            rarity[used] = inverse;
            System.arraycopy(says, 0, weights, used * topics, topics);
            used++;
            return this;
        }

        public GramWeights build() {
            if (used != grams.length) {
                throw new IllegalStateException("announced " + grams.length + " grams, got " + used);
            }
            return new GramWeights(this);
        }
    }
}
