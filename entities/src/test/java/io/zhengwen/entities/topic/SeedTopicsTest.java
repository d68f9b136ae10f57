package io.zhengwen.entities.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keeps the topics of the seeds' paragraphs from sliding: {@code seed-topics.txt} says what a person expects. */
final class SeedTopicsTest {
    private static final double WANTED = 0.86;

    private final TopicFinder finder = TopicFinder.load();

    @Test
    void agreesWithAPersonOnMostTopicsOfTheSeeds() throws IOException {
        int right = 0;
        int wrong = 0;
        for (Expected expected : expectations()) {
            Set<String> found = found(expected.passage);
            found.removeAll(expected.optional);
            Set<String> agreed = new HashSet<>(found);
            agreed.retainAll(expected.topics);
            right += agreed.size();
            wrong += found.size() + expected.topics.size() - 2 * agreed.size();
        }
        assertThat(2.0 * right / (2 * right + wrong)).as("F1").isGreaterThan(WANTED);
    }

    @Test
    void saysWhyInWordsOfThePassage() throws IOException {
        for (Expected expected : expectations()) {
            for (TopicEvidence evidence : finder.find(expected.passage)) {
                assertThat(evidence.words())
                        .as("%s in %s", evidence.topic(), expected.passage)
                        .isNotEmpty()
                        .allSatisfy(word -> assertThat(expected.passage).contains(word));
            }
        }
    }

    private Set<String> found(String passage) {
        Set<String> found = new HashSet<>();
        finder.find(passage).forEach(evidence -> found.add(evidence.topic()));
        return found;
    }

    private static List<Expected> expectations() throws IOException {
        try (InputStream file = Objects.requireNonNull(SeedTopicsTest.class.getResourceAsStream("seed-topics.txt"))) {
            List<Expected> expectations = new ArrayList<>();
            String topics = "";
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("  ")) {
                    expectations.add(Expected.of(topics, line.strip()));
                } else {
                    topics = line;
                }
            }
            return expectations;
        }
    }

    private record Expected(String passage, Set<String> topics, Set<String> optional) {
        static Expected of(String line, String passage) {
            Set<String> topics = new HashSet<>();
            Set<String> optional = new HashSet<>();
            for (String topic : line.split(" ", -1)) {
                if (topic.startsWith("?")) {
                    optional.add(topic.substring(1));
                } else if (!topic.isEmpty()) {
                    topics.add(topic);
                }
            }
            return new Expected(passage, topics, optional);
        }
    }
}
