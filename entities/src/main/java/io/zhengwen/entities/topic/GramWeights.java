package io.zhengwen.entities.topic;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/** The weights of n-grams for each topic, in a hash table of arrays. */
public final class GramWeights {
    /** How many topics fit the file format. */
    static final int MOST_TOPICS = 32;

    private static final int ABSENT = -1;

    private final long[] keys;
    private final int[] slots;
    private final long[] grams;
    private final float[] rarity;
    private final int[] begin;
    private final byte[] topic;
    private final float[] weight;

    private GramWeights(Builder builder) {
        int capacity = Integer.highestOneBit(Math.max(1, builder.used)) * 4;
        keys = new long[capacity];
        slots = new int[capacity];
        grams = builder.grams;
        rarity = builder.rarity;
        begin = builder.begin;
        topic = builder.topic;
        weight = builder.weight;
        for (int gram = 0; gram < builder.used; gram++) {
            int slot = slot(grams[gram]);
            keys[slot] = grams[gram];
            slots[slot] = gram;
        }
    }

    /** Adds to each topic's logit what the passage's n-grams say. */
    void addTo(double[] logits, String passage) {
        BitSet seen = new BitSet(grams.length);
        double[] sums = new double[logits.length];
        double[] square = new double[1];
        TopicGrams.visit(passage, (key, start, length) -> {
            int gram = find(key);
            if (gram == ABSENT || seen.get(gram)) {
                return;
            }
            seen.set(gram);
            square[0] += rarity[gram] * rarity[gram];
            for (int i = begin[gram]; i < begin[gram + 1]; i++) {
                sums[topic[i]] += weight[i];
            }
        });
        double scale = square[0] == 0 ? 0 : 1 / Math.sqrt(square[0]);
        for (int t = 0; t < logits.length; t++) {
            logits[t] += sums[t] * scale;
        }
    }

    /** What a gram says for one topic; 0 for an unknown one. */
    float weight(long key, int wanted) {
        int gram = find(key);
        if (gram != ABSENT) {
            for (int i = begin[gram]; i < begin[gram + 1]; i++) {
                if (topic[i] == wanted) {
                    return weight[i];
                }
            }
        }
        return 0;
    }

    void write(DataOutputStream out, float step) throws IOException {
        out.writeInt(grams.length);
        for (int gram = 0; gram < grams.length; gram++) {
            out.writeLong(grams[gram]);
            out.writeFloat(rarity[gram]);
            int given = 0;
            for (int i = begin[gram]; i < begin[gram + 1]; i++) {
                given |= rounded(weight[i], step) == 0 ? 0 : 1 << topic[i];
            }
            out.writeInt(given);
            for (int i = begin[gram]; i < begin[gram + 1]; i++) {
                if (rounded(weight[i], step) != 0) {
                    out.writeShort(rounded(weight[i], step));
                }
            }
        }
    }

    private static int rounded(float weight, float step) {
        return Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight / step)));
    }

    private int find(long key) {
        int slot = slot(key);
        return keys[slot] == key ? slots[slot] : ABSENT;
    }

    /** Where a key stands, or the free place where it would. */
    private int slot(long key) {
        int slot = (int) ((key * 0x9e37_79b9_7f4a_7c15L) >>> 40) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** Collects grams, as many as announced. */
    public static final class Builder {
        private final long[] grams;
        private final float[] rarity;
        private final int[] begin;
        private byte[] topic = new byte[1 << 12];
        private float[] weight = new float[1 << 12];
        private int used;

        public Builder(int size) {
            grams = new long[size];
            rarity = new float[size];
            begin = new int[size + 1];
        }

        int size() {
            return grams.length;
        }

        /**
         * Adds a gram.
         *
         * @param rarity its inverse document frequency
         * @param weights what it adds to each topic's logit in a passage whose vector has length one
         */
        public Builder add(long key, float rarity, float[] weights) {
            if (weights.length > MOST_TOPICS) {
                throw new IllegalArgumentException(weights.length + " topics are more than " + MOST_TOPICS);
            }
            int end = begin[used];
            for (int t = 0; t < weights.length; t++) {
                if (weights[t] != 0) {
                    if (end == topic.length) {
                        topic = Arrays.copyOf(topic, end * 2);
                        weight = Arrays.copyOf(weight, end * 2);
                    }
                    topic[end] = (byte) t;
                    weight[end++] = weights[t];
                }
            }
            grams[used] = key;
            this.rarity[used++] = rarity;
            begin[used] = end;
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
