package io.zhengwen.entities.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words of a passage that make the model think of a topic. Each letter gets the weights of the n-grams over it;
 * adjacent letters that speak for the topic make a word.
 */
final class GramEvidence {
    private static final int MOST_WORDS = 3;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private final GramWeights grams;

    GramEvidence(GramWeights grams) {
        this.grams = grams;
    }

    /** At most three words, the strongest first; none when only single letters speak for the topic. */
    List<String> words(String passage, int topic) {
        float[] votes = new float[passage.length()];
        TopicGrams.visit(passage, (key, start, length) -> {
            if (length > 1) {
                float share = grams.weight(key, topic) / length;
                for (int i = start; i < start + length; i++) {
                    votes[i] += share;
                }
            }
        });
        Map<String, Float> words = new LinkedHashMap<>();
        int start = 0;
        for (int i = 0; i <= votes.length; i++) {
            if (i == votes.length || votes[i] <= 0 || i - start == LONGEST) {
                if (i - start >= SHORTEST) {
                    words.merge(passage.substring(start, i), sum(votes, start, i), Float::sum);
                }
                start = i == votes.length || votes[i] <= 0 ? i + 1 : i;
            }
        }
        List<Map.Entry<String, Float>> strongest = new ArrayList<>(words.entrySet());
        strongest.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        return strongest.stream().limit(MOST_WORDS).map(Map.Entry::getKey).toList();
    }

    private static float sum(float[] votes, int start, int end) {
        float sum = 0;
        for (int i = start; i < end; i++) {
            sum += votes[i];
        }
        return sum;
    }
}
