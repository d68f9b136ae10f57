package io.zhengwen.entities;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One article of {@code narratives.txt} and what is expected of it. */
final class NarrativeCase {
    private final String name;
    private final List<String> paragraphs = new ArrayList<>();
    private final Map<String, String> enterprises = new LinkedHashMap<>();
    private final Set<String> persons = new LinkedHashSet<>();
    private final List<String> visits = new ArrayList<>();
    private final List<Expectation> sentences = new ArrayList<>();
    private boolean tellsVisits;
    private @Nullable String title;
    private @Nullable String seed;
    private @Nullable LocalDate published;

    private NarrativeCase(String name) {
        this.name = name;
    }

    /**
     * What a sentence is expected to be.
     *
     * @param words of the one sentence that is meant
     * @param about whether its subject is expected, not its speaker
     */
    record Expectation(String words, String value, boolean about) {}

    static List<NarrativeCase> read(String file) throws IOException {
        List<NarrativeCase> cases = new ArrayList<>();
        for (String line : GoldenFile.lines(file)) {
            int gap = line.indexOf(' ');
            String key = gap < 0 ? line : line.substring(0, gap);
            String value = gap < 0 ? "" : line.substring(gap + 1).strip();
            if ("@".equals(key)) {
                cases.add(new NarrativeCase(value));
            } else {
                cases.get(cases.size() - 1).read(key, value);
            }
        }
        return cases;
    }

    private void read(String key, String value) {
        switch (key) {
            case "seed" -> seed = value;
            case "title" -> title = value;
            case "published" -> published = LocalDate.parse(value);
            case "p" -> paragraphs.add(value);
            case "persons" -> persons.addAll(List.of(value.split(" ", -1)));
            case "firms" -> List.of(value.split(" ", -1)).forEach(this::readFirm);
            case "visits" -> tellsVisits = true;
            case "visit" -> {
                tellsVisits = true;
                visits.add(value);
            }
            case "said" -> sentences.add(expectation(value, false));
            case "about" -> sentences.add(expectation(value, true));
            default -> throw new IllegalArgumentException("no such line: " + key + " " + value);
        }
    }

    private void readFirm(String firm) {
        String[] sides = firm.split("=", 2);
        enterprises.put(sides[0], sides[sides.length - 1]);
    }

    private static Expectation expectation(String line, boolean about) {
        String[] sides = line.split("=>", 2);
        return new Expectation(sides[0].strip(), sides[1].strip(), about);
    }

    String name() {
        return name;
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    Map<String, String> enterprises() {
        return enterprises;
    }

    Set<String> persons() {
        return persons;
    }

    /** Whether all visits of the article are listed. */
    boolean tellsVisits() {
        return tellsVisits;
    }

    List<String> visits() {
        return visits;
    }

    List<Expectation> sentences() {
        return sentences;
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    String seed() {
        return seed;
    }

    @Nullable
    LocalDate published() {
        return published;
    }
}
