package io.zhengwen.entities.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The lexicon of topics: the words that indicate each topic, and the expressions that hide such words.
 * {@code topic-words.txt} says how the file is written.
 */
public final class TopicWords {
    private static final String RESOURCE = "topic-words.txt";
    private static final String NOT = "not";

    private final Map<String, List<Use>> uses = new LinkedHashMap<>();

    private TopicWords() {}

    /** Loads the lexicon that comes with this module; a taxonomy topic's own name is always one of its names. */
    public static TopicWords load(Taxonomy taxonomy) {
        try (InputStream words =
                Objects.requireNonNull(TopicWords.class.getResourceAsStream(RESOURCE), () -> "missing " + RESOURCE)) {
            return parse(taxonomy, new String(words.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    static TopicWords parse(Taxonomy taxonomy, String file) {
        TopicWords words = new TopicWords();
        List<String> ids = taxonomy.topics().stream().map(Topic::id).toList();
        for (int topic = 0; topic < ids.size(); topic++) {
            words.add(taxonomy.topics().get(topic).zh(), topic, EvidenceStrength.NAME);
        }
        String block = "";
        for (String line : file.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                block = line.substring(1, line.length() - 1);
                if (!block.equals(NOT) && !ids.contains(block)) {
                    throw new IllegalStateException(RESOURCE + " has words for '" + block + "', not a topic");
                }
            } else if (block.equals(NOT)) {
                List.of(line.split("\\s+", -1)).forEach(hiding -> words.uses.putIfAbsent(hiding, List.of()));
            } else {
                EvidenceStrength strength = EvidenceStrength.of(line.charAt(0));
                for (String word : line.substring(1).strip().split("\\s+", -1)) {
                    words.add(word, ids.indexOf(block), strength);
                }
            }
        }
        return words;
    }

    private void add(String word, int topic, EvidenceStrength strength) {
        List<Use> all = new ArrayList<>(uses.getOrDefault(word, List.of()));
        if (all.stream().noneMatch(use -> use.topic == topic)) {
            all.add(new Use(topic, strength));
            uses.put(word, List.copyOf(all));
        }
    }

    /** Every word with its meanings; an expression that only hides words has none. */
    public Map<String, List<Use>> all() {
        return Map.copyOf(uses);
    }

    /**
     * A word's meaning for one topic.
     *
     * @param topic the topic's place in the taxonomy
     */
    public record Use(int topic, EvidenceStrength strength) {}
}
