package io.zhengwen.training;

import io.zhengwen.entities.topic.GramWeights;
import io.zhengwen.entities.topic.LexiconReading;
import io.zhengwen.entities.topic.TopicModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Trains one-vs-rest logistic regressions that share the weights of the lexicon's features, by stochastic gradients
 * with AdaGrad steps. It trains twice: on all n-grams of at least two passages, then on those that weighed most. The
 * same examples always give the same model.
 */
final class TopicTrainer {
    private static final int FEWEST_PASSAGES = 2;
    private static final int ROUNDS = 12;
    private static final float STEP = 0.3f;
    private static final double SHARED_STEP = 0.1;
    private static final float DECAY = 1e-3f;
    private static final double BIAS_DECAY = 0.02;
    private static final float TINY = 1e-6f;
    private static final double SURE = 0.002;

    private final List<String> topics;
    private final int mostGrams;

    TopicTrainer(List<String> topics, int mostGrams) {
        this.topics = topics;
        this.mostGrams = mostGrams;
    }

    /** A model whose thresholds are all 0.5. */
    TopicModel train(List<TopicExample> examples) {
        Map<Long, Integer> counts = new TreeMap<>();
        for (TopicExample example : examples) {
            for (long gram : example.grams()) {
                counts.merge(gram, 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count < FEWEST_PASSAGES);
        Run all = new Run(counts, examples);
        all.fit();
        counts.keySet().retainAll(all.heaviest());
        Run kept = new Run(counts, examples);
        kept.fit();
        return kept.model();
    }

    /** One training on one vocabulary. */
    private final class Run {
        private final List<TopicExample> examples;
        private final long[] vocabulary;
        private final float[] rarity;
        private final int[][] grams;
        private final float[][] values;
        private final float[][] weights;
        private final float[][] squares;
        private double commonBias;
        private double commonBiasSquare;
        private final double[] bias;
        private final double[] biasSquares;
        private final double[] shared = new double[LexiconReading.FEATURES];
        private final double[] sharedSquares = new double[LexiconReading.FEATURES];

        Run(Map<Long, Integer> counts, List<TopicExample> examples) {
            this.examples = examples;
            vocabulary = new long[counts.size()];
            rarity = new float[counts.size()];
            Map<Long, Integer> places = new HashMap<>();
            counts.forEach((gram, count) -> {
                int place = places.size();
                vocabulary[place] = gram;
                rarity[place] = (float) Math.log(examples.size() / (double) count);
                places.put(gram, place);
            });
            grams = new int[examples.size()][];
            values = new float[examples.size()][];
            for (int e = 0; e < grams.length; e++) {
                grams[e] = Arrays.stream(examples.get(e).grams())
                        .filter(places::containsKey)
                        .mapToInt(places::get)
                        .toArray();
                values[e] = values(grams[e]);
            }
            weights = new float[topics.size()][vocabulary.length];
            squares = new float[topics.size()][vocabulary.length];
            bias = new double[topics.size()];
            biasSquares = new double[topics.size()];
        }

        private float[] values(int[] present) {
            double square = 0;
            for (int gram : present) {
                square += rarity[gram] * rarity[gram];
            }
            float[] scaled = new float[present.length];
            for (int i = 0; i < present.length; i++) {
                scaled[i] = (float) (rarity[present[i]] / Math.sqrt(square));
            }
            return scaled;
        }

        void fit() {
            List<Integer> order = new ArrayList<>();
            for (int e = 0; e < examples.size(); e++) {
                order.add(e);
            }
            Random random = new Random(1);
            for (int round = 0; round < ROUNDS; round++) {
                Collections.shuffle(order, random);
                for (int e : order) {
                    for (int topic = 0; topic < topics.size(); topic++) {
                        learn(e, topic);
                    }
                }
            }
        }

        private void learn(int e, int topic) {
            double[] lexicon = examples.get(e).lexicon(topic);
            double wrong = 1 / (1 + Math.exp(-logit(e, topic, lexicon)))
                    - (examples.get(e).has(topic) ? 1 : 0);
            if (Math.abs(wrong) < SURE) {
                return;
            }
            commonBiasSquare += wrong * wrong;
            commonBias -= STEP * wrong / Math.sqrt(TINY + commonBiasSquare);
            double pull = wrong + BIAS_DECAY * bias[topic];
            biasSquares[topic] += pull * pull;
            bias[topic] -= STEP * pull / Math.sqrt(TINY + biasSquares[topic]);
            float[] own = weights[topic];
            float[] ownSquares = squares[topic];
            for (int i = 0; i < grams[e].length; i++) {
                int gram = grams[e][i];
                float gradient = (float) wrong * values[e][i] + DECAY * own[gram];
                ownSquares[gram] += gradient * gradient;
                own[gram] -= STEP * gradient / (float) Math.sqrt(TINY + ownSquares[gram]);
            }
            for (int i = 0; i < lexicon.length; i++) {
                if (lexicon[i] != 0) {
                    double gradient = wrong * lexicon[i];
                    sharedSquares[i] += gradient * gradient;
                    shared[i] -= SHARED_STEP * gradient / Math.sqrt(TINY + sharedSquares[i]);
                }
            }
        }

        private double logit(int e, int topic, double[] lexicon) {
            double logit = commonBias + bias[topic];
            for (int i = 0; i < grams[e].length; i++) {
                logit += weights[topic][grams[e][i]] * values[e][i];
            }
            for (int i = 0; i < lexicon.length; i++) {
                logit += shared[i] * lexicon[i];
            }
            return logit;
        }

        /** The grams with the greatest weight for any topic. */
        List<Long> heaviest() {
            List<Integer> places = new ArrayList<>();
            float[] greatest = new float[vocabulary.length];
            for (int i = 0; i < vocabulary.length; i++) {
                places.add(i);
                for (float[] own : weights) {
                    greatest[i] = Math.max(greatest[i], Math.abs(own[i]) * rarity[i]);
                }
            }
            places.sort((a, b) -> Float.compare(greatest[b], greatest[a]));
            return places.stream()
                    .limit(mostGrams)
                    .map(place -> vocabulary[place])
                    .toList();
        }

        TopicModel model() {
            List<TopicModel.Threshold> thresholds = new ArrayList<>();
            for (int topic = 0; topic < topics.size(); topic++) {
                thresholds.add(new TopicModel.Threshold(topics.get(topic), (float) (commonBias + bias[topic]), 0.5f));
            }
            float[] common = new float[shared.length];
            for (int i = 0; i < common.length; i++) {
                common[i] = (float) shared[i];
            }
            GramWeights.Builder table = new GramWeights.Builder(vocabulary.length, topics.size());
            for (int i = 0; i < vocabulary.length; i++) {
                float[] each = new float[topics.size()];
                for (int topic = 0; topic < each.length; topic++) {
                    each[topic] = weights[topic][i] * rarity[i];
                }
                table.add(vocabulary[i], rarity[i], each);
            }
            return new TopicModel(thresholds, common, table.build());
        }
    }
}
