package io.zhengwen.entities.topic;

import io.zhengwen.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Finds topics by the model, and always those whose name occurs in the passage. */
final class ModelTopicFinder implements TopicFinder {
    private static final String MODEL = "topic-model.bin.gz";
    private static final String VERSION = "topics-3";
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
        Reading reading = new Reading(passage);
        return part -> reading.within(part, reading.probabilities(part));
    }

    @Override
    public List<PassageTopics> readArticle(List<String> passages) {
        List<Reading> readings = passages.stream().map(Reading::new).toList();
        List<double[]> blended = TopicContext.blend(
                readings.stream().map(r -> r.probabilities(r.whole)).toList());
        List<PassageTopics> topicsOf = new ArrayList<>();
        for (int i = 0; i < blended.size(); i++) {
            Reading reading = readings.get(i);
            double[] whole = blended.get(i);
            topicsOf.add(
                    part -> reading.within(part, part.equals(reading.whole) ? whole : reading.probabilities(part)));
        }
        return topicsOf;
    }

    /** A passage that has been read once. */
    private final class Reading {
        private final String passage;
        private final Span whole;
        private final List<WordMatcher.Hit> lexiconWords;
        private final GramHits hits;

        Reading(String passage) {
            this.passage = passage;
            whole = new Span(0, passage.length());
            lexiconWords = reader.words(passage);
            hits = model.grams().hits(passage);
        }

        double[] probabilities(Span part) {
            return model.probabilities(hits, part, reader.read(passage, part, lexiconWords));
        }

        List<TopicEvidence> within(Span part, double[] probabilities) {
            return given(part.of(passage), reader.read(passage, part, lexiconWords), probabilities);
        }
    }

    private List<TopicEvidence> given(String passage, LexiconReading reading, double[] probabilities) {
        List<TopicEvidence> found = new ArrayList<>();
        for (int topic = 0; topic < probabilities.length; topic++) {
            double score = score(topic, probabilities[topic], reading.names(topic));
            List<String> words = score > 0 ? words(passage, reading, topic) : List.of();
            if (!words.isEmpty()) {
                found.add(new TopicEvidence(topics.get(topic), score, words));
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

    /** The score of a topic: 0 when it is not given; else from 0.5, just enough, to 1. */
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
