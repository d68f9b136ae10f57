package io.zhengwen.entities.topic;

import io.zhengwen.entities.Taxonomy;
import io.zhengwen.entities.Topic;
import io.zhengwen.entities.TopicEvidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Finds topics by the words of the lexicon alone: each distinct word lowers the doubt that the topic is meant. */
final class LexiconTopics implements TopicFinder {
    private static final double ENOUGH = 0.6;

    private final List<String> topics;
    private final WordMatcher matcher;

    LexiconTopics(Taxonomy taxonomy) {
        topics = taxonomy.topics().stream().map(Topic::id).toList();
        matcher = new WordMatcher(TopicWords.load(taxonomy));
    }

    @Override
    public List<TopicEvidence> find(String passage) {
        return evidence(passage, ENOUGH);
    }

    @Override
    public List<TopicEvidence> readQuery(String cleanQuery) {
        return evidence(cleanQuery, 1 - doubt(Strength.NAME));
    }

    @Override
    public String version() {
        return "topics-1";
    }

    private List<TopicEvidence> evidence(String passage, double enough) {
        TreeMap<Integer, Tally> tallies = new TreeMap<>();
        for (WordMatcher.Hit hit : matcher.find(passage)) {
            for (TopicWords.Use use : hit.word().uses()) {
                tallies.computeIfAbsent(use.topic(), t -> new Tally())
                        .add(hit.word().text(), use.strength());
            }
        }
        List<TopicEvidence> found = new ArrayList<>();
        tallies.forEach((topic, tally) -> {
            if (1 - tally.doubt >= enough) {
                found.add(new TopicEvidence(topics.get(topic), 1 - tally.doubt, List.copyOf(tally.words)));
            }
        });
        found.sort(Comparator.comparingDouble(TopicEvidence::score).reversed());
        return found;
    }

    private static double doubt(Strength strength) {
        return switch (strength) {
            case NAME -> 0.05;
            case TELLING -> 0.55;
            case HINT -> 0.8;
        };
    }

    private static final class Tally {
        private final Set<String> words = new LinkedHashSet<>();
        private double doubt = 1;

        void add(String word, Strength strength) {
            if (words.add(word)) {
                doubt *= doubt(strength);
            }
        }
    }
}
