package io.zhengwen.entities.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Finds topics by the model, and always those whose name stands in the passage. */
final class ModelTopicFinder implements TopicFinder {
    private static final String MODEL = "topic-model.bin.gz";
    private static final String VERSION = "topics-2";
    private static final double NAMED = 0.9;
    private static final int MOST_WORDS = 5;

    private final List<String> topics;
    private final TopicReader reader;
    private final TopicModel model;
    private final GramEvidence evidence;

    ModelTopicFinder(Taxonomy taxonomy) {
        topics = taxonomy.topics().stream().map(Topic::id).toList();
        reader = new TopicReader(taxonomy);
        model = load();
        evidence = new GramEvidence(model.grams());
        List<String> known =
                model.topics().stream().map(TopicModel.Threshold::id).toList();
        if (!known.equals(topics)) {
            throw new IllegalStateException(MODEL + " knows the topics " + known + ", the taxonomy has " + topics);
        }
    }

    @Override
    public PassageTopics read(String passage) {
        List<WordMatcher.Hit> lexiconWords = reader.words(passage);
        GramHits hits = model.grams().hits(passage);
        return part -> {
            LexiconReading reading = reader.read(passage, part, lexiconWords);
            return given(part.of(passage), reading, model.probabilities(hits, part, reading));
        };
    }

    private List<TopicEvidence> given(String passage, LexiconReading reading, double[] probabilities) {
        List<TopicEvidence> found = new ArrayList<>();
        for (int topic = 0; topic < probabilities.length; topic++) {
            double score = score(topic, probabilities[topic], reading.names(topic));
            if (score > 0) {
                found.add(new TopicEvidence(topics.get(topic), score, words(passage, reading, topic)));
            }
        }
        found.sort(Comparator.comparingDouble(TopicEvidence::score).reversed());
        return found;
    }

    @Override
    public List<TopicEvidence> readQuery(String cleanQuery) {
        LexiconReading reading = reader.read(cleanQuery);
        List<TopicEvidence> named = new ArrayList<>();
        for (int topic = 0; topic < topics.size(); topic++) {
            if (reading.means(topic)) {
                named.add(new TopicEvidence(topics.get(topic), NAMED, reading.words(topic)));
            }
        }
        return named;
    }

    @Override
    public String version() {
        return VERSION;
    }

    /** 0 for a topic that is not given; else from 0.5, just enough, to 1. */
    private double score(int topic, double probability, boolean named) {
        double enough = model.topics().get(topic).enough();
        double score = probability < enough ? 0 : 0.5 + (probability - enough) / (1 - enough) / 2;
        return named ? Math.max(NAMED, score) : score;
    }

    private List<String> words(String passage, LexiconReading reading, int topic) {
        List<String> words = reading.words(topic);
        return words.isEmpty() ? evidence.words(passage, topic) : words.subList(0, Math.min(MOST_WORDS, words.size()));
    }

    private static TopicModel load() {
        try (InputStream file = Objects.requireNonNull(
                ModelTopicFinder.class.getResourceAsStream(MODEL), () -> "missing " + MODEL + " in the program")) {
            return TopicModel.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + MODEL, e);
        }
    }
}
