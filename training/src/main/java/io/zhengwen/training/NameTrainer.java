package io.zhengwen.training;

import io.zhengwen.entities.name.NameFeatures;
import io.zhengwen.entities.name.NameTag;
import io.zhengwen.entities.name.TagModel;
import io.zhengwen.entities.name.TagModelBuilder;
import io.zhengwen.entities.name.TaggerLexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains the name tagger: an averaged structured perceptron (Collins 2002) whose search adds a cost to every wrong tag,
 * so that right tags must win by a margin. The same passages in the same order always give the same model.
 */
final class NameTrainer {
    private static final int N = NameTag.COUNT;
    private static final int LEAST_COUNT = 2;
    private static final float COST = 3;
    private static final float LARGEST_SHARE = 0.9999f;

    private final NameFeatures features;
    private final int runs;
    private final int epochs;
    private final int threshold;

    /** @param runs the number of models that are averaged, each trained on the passages in another order */
    NameTrainer(TaggerLexicon lexicon, int runs, int epochs, int threshold) {
        this.runs = runs;
        this.features = new NameFeatures(lexicon);
        this.epochs = epochs;
        this.threshold = threshold;
    }

    /**
     * A passage to learn from.
     *
     * @param times the number of times it is shown in one round
     */
    record Lesson(NameGold.Passage passage, int times) {}

    /** One passage as places of weights: those of character i are {@code places[i]}. */
    @SuppressWarnings("ArrayRecordComponent") // never compared nor handed out
    private record Prepared(byte[] tags, int[][] places) {}

    TagModel train(List<Lesson> lessons) {
        NGramIndex index = new NGramIndex();
        for (Lesson lesson : lessons) {
            read(lesson.passage(), (pattern, first, hash) -> index.count(pattern, hash));
        }
        int size = index.layOut(LEAST_COUNT);
        List<Prepared> order = new ArrayList<>();
        for (Lesson lesson : lessons) {
            Prepared prepared = prepare(lesson.passage(), index);
            for (int i = 0; i < lesson.times(); i++) {
                order.add(prepared);
            }
        }
        float[] average = new float[size];
        float[] follow = new float[N * N];
        for (int run = 1; run <= runs; run++) {
            Weights weights = run(size, order, run);
            add(average, weights.average(weights.now, weights.timed));
            add(follow, weights.average(weights.follow, weights.followTimed));
        }
        TagModelBuilder builder = new TagModelBuilder(largest(average), threshold);
        index.forEach((pattern, hash, place) -> builder.add(pattern, hash, average, place));
        return builder.build(follow);
    }

    /** One training, with the passages in an order of its own. */
    private Weights run(int size, List<Prepared> passages, int seed) {
        Weights weights = new Weights(size);
        List<Prepared> order = new ArrayList<>(passages);
        Random random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(weights::learn);
        }
        return weights;
    }

    private void add(float[] sum, float[] weights) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weights[i] / runs;
        }
    }

    /** The weight below which all but a few lie. */
    private static float largest(float[] weights) {
        float[] sizes = new float[weights.length];
        int used = 0;
        for (float weight : weights) {
            if (weight != 0) {
                sizes[used++] = Math.abs(weight);
            }
        }
        Arrays.sort(sizes, 0, used);
        return used == 0 ? 1 : sizes[(int) ((used - 1) * LARGEST_SHARE)];
    }

    private void read(NameGold.Passage passage, NameFeatures.Sink sink) {
        features.read(passage.text(), passage.districts(), sink);
    }

    private Prepared prepare(NameGold.Passage passage, NGramIndex index) {
        int length = passage.text().length();
        int[][] places = new int[length][128];
        int[] used = new int[length];
        read(passage, (pattern, first, hash) -> {
            int place = index.place(hash);
            for (int slot = 0; place >= 0 && slot < NameFeatures.slots(pattern); slot++) {
                int i = first + slot;
                if (i >= 0 && i < length) {
                    places[i][used[i]++] = place + slot * N;
                }
            }
        });
        for (int i = 0; i < length; i++) {
            places[i] = Arrays.copyOf(places[i], used[i]);
        }
        return new Prepared(passage.tags(), places);
    }

    /** Weights that are being trained. */
    private static final class Weights {
        private final float[] now;
        private final float[] timed;
        private final float[] follow = new float[N * N];
        private final float[] followTimed = new float[N * N];
        private int time = 1;

        Weights(int size) {
            now = new float[size];
            timed = new float[size];
        }

        void learn(Prepared passage) {
            byte[] gold = passage.tags();
            byte[] guess = LossAugmentedDecoder.best(passage.places(), now, follow, gold, COST);
            int goldBefore = NameTag.OUTSIDE;
            int guessBefore = NameTag.OUTSIDE;
            for (int i = 0; i < gold.length; i++) {
                if (gold[i] != guess[i]) {
                    for (int place : passage.places()[i]) {
                        change(now, timed, place + gold[i], 1);
                        change(now, timed, place + guess[i], -1);
                    }
                }
                if (gold[i] != guess[i] || goldBefore != guessBefore) {
                    change(follow, followTimed, goldBefore * N + gold[i], 1);
                    change(follow, followTimed, guessBefore * N + guess[i], -1);
                }
                goldBefore = gold[i];
                guessBefore = guess[i];
            }
            time++;
        }

        private void change(float[] weights, float[] times, int at, int by) {
            weights[at] += by;
            times[at] += (float) time * by;
        }

        float[] average(float[] weights, float[] times) {
            float[] average = new float[weights.length];
            for (int i = 0; i < average.length; i++) {
                average[i] = weights[i] - times[i] / time;
            }
            return average;
        }
    }
}
