package io.zhengwen.entities.topic;

import io.zhengwen.text.Span;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A linear model of topics. A topic's logit is the sum of its bias, of its own weights of the passage's n-grams (each
 * counted once, weighted by rarity, the passage's vector scaled to length one), and of weights that all topics share
 * for the lexicon's features ({@link LexiconReading}).
 */
public final class TopicModel {
    private static final int MAGIC = 0x5a54_0002;
    private static final float STEP = 1 / 16f;

    private final List<Threshold> topics;
    private final float[] shared;
    private final GramWeights grams;

    /**
     * @param topics in the taxonomy's order
     * @param shared the weights of the lexicon's features
     */
    public TopicModel(List<Threshold> topics, float[] shared, GramWeights grams) {
        if (shared.length != LexiconReading.FEATURES) {
            throw new IllegalArgumentException(
                    "a topic model needs " + LexiconReading.FEATURES + " shared weights, not " + shared.length);
        }
        this.topics = List.copyOf(topics);
        this.shared = shared.clone();
        this.grams = grams;
    }

    /** The topics, each with its bias and the probability from which it is given. */
    List<Threshold> topics() {
        return topics;
    }

    GramWeights grams() {
        return grams;
    }

    /** The same model with other thresholds, in the order of its topics. */
    public TopicModel withThresholds(double[] enough) {
        List<Threshold> changed = new ArrayList<>();
        for (int topic = 0; topic < enough.length; topic++) {
            Threshold old = topics.get(topic);
            changed.add(new Threshold(old.id(), old.bias(), (float) enough[topic]));
        }
        return new TopicModel(changed, shared, grams);
    }

    /** The probability of each topic for a passage. */
    public double[] probabilities(String passage, LexiconReading reading) {
        return probabilities(grams.hits(passage), new Span(0, passage.length()), reading);
    }

    /**
     * The probability of each topic for a part of a passage, from n-grams already looked up and the lexicon's reading
     * of the part.
     */
    double[] probabilities(GramHits hits, Span part, LexiconReading reading) {
        double[] logits = new double[topics.size()];
        grams.addTo(logits, hits, part);
        for (int topic = 0; topic < logits.length; topic++) {
            double logit = logits[topic] + topics.get(topic).bias();
            if (reading.tells(topic)) {
                double[] features = reading.features(topic);
                for (int i = 0; i < features.length; i++) {
                    logit += shared[i] * features[i];
                }
            }
            logits[topic] = 1 / (1 + Math.exp(-logit));
        }
        return logits;
    }

    /** Reads a model that {@link #write} wrote. */
    static TopicModel read(InputStream file) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a topic model of this version");
            }
            Threshold[] topics = new Threshold[in.readInt()];
            for (int i = 0; i < topics.length; i++) {
                topics[i] = new Threshold(in.readUTF(), in.readFloat(), in.readFloat());
            }
            float[] shared = new float[in.readInt()];
            for (int i = 0; i < shared.length; i++) {
                shared[i] = in.readFloat();
            }
            int size = in.readInt();
            GramWeights.Builder grams = new GramWeights.Builder(size, topics.length);
            for (int gram = 0; gram < size; gram++) {
                long key = in.readLong();
                float rarity = in.readFloat();
                float[] weights = new float[topics.length];
                for (int topic = 0; topic < weights.length; topic++) {
                    weights[topic] = in.readShort() * STEP;
                }
                grams.add(key, rarity, weights);
            }
            return new TopicModel(List.of(topics), shared, grams.build());
        }
    }

    /**
     * Writes the model, n-gram weights rounded to 1/16 (they are divided by the length of the passage's vector, mostly
     * above 50).
     */
    public void write(OutputStream file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(file, 1 << 16), 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(topics.size());
            for (Threshold topic : topics) {
                out.writeUTF(topic.id());
                out.writeFloat(topic.bias());
                out.writeFloat(topic.enough());
            }
            out.writeInt(shared.length);
            for (float weight : shared) {
                out.writeFloat(weight);
            }
            grams.write(out, STEP);
        }
    }

    /**
     * The bias and threshold of a topic.
     *
     * @param enough the probability from which the topic is given
     */
    public record Threshold(String id, float bias, float enough) {}
}
