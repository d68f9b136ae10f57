package io.zhengwen.entities.name;

import java.util.ArrayList;
import java.util.List;

/** Turns trained weights into a {@link TagModel}: quantised to bytes, without the n-grams of little weight. */
public final class TagModelBuilder {
    private static final int LARGEST = 127;

    @SuppressWarnings("ArrayRecordComponent") // never compared nor handed out
    private record NGram(int pattern, long hash, byte[] weights) {}

    private final float scale;
    private final int threshold;
    private final List<NGram> kept = new ArrayList<>();

    /**
     * @param largest the weight that becomes 127; larger ones become 127 too
     * @param threshold n-grams whose quantised weights all stay below are left out
     */
    public TagModelBuilder(float largest, int threshold) {
        this.scale = LARGEST / largest;
        this.threshold = threshold;
    }

    /** Adds an n-gram with weights for its slots, {@link NameTag#COUNT} each, from {@code from} on. */
    public void add(int pattern, long hash, float[] weights, int from) {
        byte[] bytes = new byte[NameFeatures.slots(pattern) * NameTag.COUNT];
        boolean tells = false;
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-LARGEST, Math.min(LARGEST, Math.round(weights[from + i] * scale)));
            tells |= Math.abs(bytes[i]) >= threshold;
        }
        if (tells) {
            kept.add(new NGram(pattern, hash, bytes));
        }
    }

    /** The model, with its transition weights. */
    public TagModel build(float[] transitions) {
        kept.sort((one, other) -> Long.compareUnsigned(one.hash(), other.hash()));
        long[] hashes = new long[kept.size()];
        byte[] patterns = new byte[kept.size()];
        List<Long> rows = new ArrayList<>();
        for (int i = 0; i < hashes.length; i++) {
            NGram ngram = kept.get(i);
            hashes[i] = ngram.hash();
            patterns[i] = (byte) ngram.pattern();
            addRows(ngram.weights(), rows);
        }
        int[] scaled = new int[transitions.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.round(transitions[i] * scale);
        }
        return new TagModel(
                hashes, patterns, rows.stream().mapToLong(Long::longValue).toArray(), scaled);
    }

    private static void addRows(byte[] weights, List<Long> rows) {
        for (int i = 0; i < weights.length; i += NameTag.COUNT) {
            long row = 0;
            for (int tag = 0; tag < NameTag.COUNT; tag++) {
                row |= (long) (weights[i + tag] + TagModel.RAISE) << (8 * tag);
            }
            rows.add(row);
        }
    }
}
