package io.zhengwen.entities.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of the lexicon's words in one passage. Each topic with words gets the same few features, whose weights
 * all topics share: the worth of a telling word is learned from frequent topics and applied to rare ones.
 */
public final class LexiconReading {
    /** The number of features of a topic. */
    public static final int FEATURES = 9;

    private static final double LENGTH_UNIT = 60;
    private static final double FULL = 3;

    private final @Nullable TopicCounters[] tallies;
    private final double length;
    private double total;
    private double best;

    LexiconReading(String passage, List<WordMatcher.Hit> hits, int topics) {
        tallies = new TopicCounters[topics];
        length = Math.sqrt(passage.length() / LENGTH_UNIT);
        int firstStop = passage.indexOf('。');
        Set<String> seen = new HashSet<>();
        for (WordMatcher.Hit hit : hits) {
            boolean opening = firstStop < 0 || hit.start() < firstStop;
            boolean distinct = seen.add(hit.word().text());
            for (TopicWords.Use use : hit.word().uses()) {
                tally(use.topic()).add(hit.word().text(), use.strength(), opening, distinct);
            }
        }
        for (TopicCounters tally : tallies) {
            if (tally != null) {
                total += tally.score();
                best = Math.max(best, tally.score());
            }
        }
    }

    /** Whether the passage has any word for a topic. */
    public boolean tells(int topic) {
        return tallies[topic] != null;
    }

    /** Whether the passage has a topic's name. */
    public boolean names(int topic) {
        TopicCounters tally = tallies[topic];
        return tally != null && tally.named;
    }

    /** Whether the passage has a topic's name or a word as good. */
    boolean means(int topic) {
        TopicCounters tally = tallies[topic];
        return tally != null && tally.names > 0;
    }

    /** A topic's features; all 0 without a word for it. */
    public double[] features(int topic) {
        TopicCounters tally = tallies[topic];
        if (tally == null) {
            return new double[FEATURES];
        }
        double score = tally.score();
        return new double[] {
            tally.names > 0 ? 1 : 0,
            Math.log1p(tally.names),
            Math.log1p(tally.telling),
            Math.log1p(tally.hints),
            score / total,
            score >= best ? 1 : 0,
            tally.opening ? 1 : 0,
            Math.min(FULL, score / 2 / length),
            score / best
        };
    }

    /** The passage's words for a topic, the strongest first. */
    List<String> words(int topic) {
        TopicCounters tally = tallies[topic];
        if (tally == null) {
            return List.of();
        }
        return tally.words.stream()
                .sorted(Comparator.comparing(Told::strength))
                .map(Told::word)
                .toList();
    }

    private TopicCounters tally(int topic) {
        TopicCounters tally = tallies[topic];
        if (tally == null) {
            tally = new TopicCounters();
            tallies[topic] = tally;
        }
        return tally;
    }

    private record Told(String word, EvidenceStrength strength) {}

    /** The words for one topic, by strength, each counted once. */
    private static final class TopicCounters {
        private int names;
        private int telling;
        private int hints;
        private final List<Told> words = new ArrayList<>();
        private boolean opening;
        private boolean named;

        void add(String word, EvidenceStrength strength, boolean inOpening, boolean distinct) {
            if (distinct) {
                switch (strength) {
                    case NAME, SAME -> names++;
                    case TELLING -> telling++;
                    case HINT -> hints++;
                }
                words.add(new Told(word, strength));
            }
            named |= strength == EvidenceStrength.NAME;
            opening |= inOpening && strength != EvidenceStrength.HINT;
        }

        double score() {
            return 3 * names + 1.5 * telling + 0.5 * hints;
        }
    }
}
