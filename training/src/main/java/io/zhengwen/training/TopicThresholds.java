package io.zhengwen.training;

import java.util.Arrays;
import java.util.List;

/**
 * Chooses the probability from which each topic is given, so that F1 over all decisions is highest: first one threshold
 * for all, then one for each topic that has examples enough.
 */
final class TopicThresholds {
    private static final int FEWEST_EXAMPLES = 15;
    private static final double LOWEST = 0.1;
    private static final double HIGHEST = 0.7;
    private static final double STEP = 0.02;
    private static final int ROUNDS = 3;

    private final List<TopicExample> examples;
    private final List<double[]> probabilities;
    private final double[] enough;

    private TopicThresholds(List<TopicExample> examples, List<double[]> probabilities, int topics) {
        this.examples = examples;
        this.probabilities = probabilities;
        enough = new double[topics];
    }

    /**
     * A threshold for each topic.
     *
     * @param probabilities of models that did not see the example that they belong to
     */
    static double[] choose(List<TopicExample> examples, List<double[]> probabilities) {
        int topics = probabilities.get(0).length;
        TopicThresholds thresholds = new TopicThresholds(examples, probabilities, topics);
        thresholds.improve(-1);
        for (int round = 0; round < ROUNDS; round++) {
            for (int topic = 0; topic < topics; topic++) {
                if (thresholds.examplesOf(topic) >= FEWEST_EXAMPLES) {
                    thresholds.improve(topic);
                }
            }
        }
        return thresholds.enough;
    }

    /** Tries every threshold for one topic, or for all of them together (-1), and keeps the best. */
    private void improve(int topic) {
        double best = -1;
        double[] bestEnough = enough.clone();
        for (double candidate = LOWEST; candidate <= HIGHEST; candidate += STEP) {
            if (topic < 0) {
                Arrays.fill(enough, candidate);
            } else {
                enough[topic] = candidate;
            }
            double f1 = f1();
            if (f1 > best) {
                best = f1;
                bestEnough = enough.clone();
            }
        }
        System.arraycopy(bestEnough, 0, enough, 0, enough.length);
    }

    private int examplesOf(int topic) {
        return (int) examples.stream().filter(e -> e.has(topic)).count();
    }

    private double f1() {
        int right = 0;
        int wrong = 0;
        for (int e = 0; e < examples.size(); e++) {
            for (int topic = 0; topic < enough.length; topic++) {
                boolean given = probabilities.get(e)[topic] >= enough[topic]
                        || examples.get(e).reading().names(topic);
                boolean truly = examples.get(e).has(topic);
                if (given && truly) {
                    right++;
                } else if (given || truly) {
                    wrong++;
                }
            }
        }
        return 2.0 * right / (2 * right + wrong);
    }
}
