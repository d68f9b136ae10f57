package io.zhengwen.training;

import io.zhengwen.entities.topic.LexiconReading;
import io.zhengwen.entities.topic.TopicGrams;
import io.zhengwen.entities.topic.TopicReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A gold passage prepared for the trainer: read once, its arrays never changed. */
final class TopicExample {
    private static final double[] NOTHING = {};

    private final TopicGold gold;
    private final LexiconReading reading;
    private final long[] grams;
    private final double[][] lexicon;
    private final boolean[] right;

    TopicExample(TopicGold gold, List<String> topics, TopicReader reader) {
        this.gold = gold;
        reading = reader.read(gold.text());
        Set<Long> distinct = new HashSet<>();
        TopicGrams.visit(gold.text(), (key, start, length) -> distinct.add(key));
        grams = distinct.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(grams);
        lexicon = new double[topics.size()][];
        right = new boolean[topics.size()];
        for (int topic = 0; topic < lexicon.length; topic++) {
            lexicon[topic] = reading.tells(topic) ? reading.features(topic) : NOTHING;
            right[topic] = gold.topics().contains(topics.get(topic));
        }
    }

    TopicGold gold() {
        return gold;
    }

    LexiconReading reading() {
        return reading;
    }

    /** The passage's distinct n-grams, sorted. */
    long[] grams() {
        return grams;
    }

    /** The lexicon's features for a topic; empty without a word for it. */
    double[] lexicon(int topic) {
        return lexicon[topic];
    }

    /** Whether people gave the passage a topic. */
    boolean has(int topic) {
        return right[topic];
    }
}
