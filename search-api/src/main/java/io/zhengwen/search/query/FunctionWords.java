package io.zhengwen.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words without content for a search, from {@code function-words.txt}. */
final class FunctionWords {
    private static final String RESOURCE = "function-words.txt";

    private final Set<String> function = new HashSet<>();
    private final Set<String> question = new HashSet<>();
    private final Set<String> questionStems = new HashSet<>();
    private final Set<String> notQuestion = new HashSet<>();

    private FunctionWords(String lines) {
        Map<String, Set<String>> sections = Map.of(
                "[function]", function,
                "[question]", question,
                "[question-stem]", questionStems,
                "[not-question]", notQuestion);
        Set<String> section = Set.of();
        for (String line : lines.split("\n", -1)) {
            String words = line.strip();
            if (words.startsWith("[")) {
                section = Objects.requireNonNull(sections.get(words), () -> RESOURCE + " has no section " + words);
            } else if (!words.isEmpty() && !words.startsWith("#")) {
                section.addAll(Set.of(words.split("\\s+", -1)));
            }
        }
    }

    static FunctionWords load() {
        try (InputStream in = FunctionWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing next to " + FunctionWords.class);
            }
            return new FunctionWords(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    boolean isFunctionWord(String word) {
        return function.contains(word);
    }

    boolean isQuestionWord(String word) {
        return question.contains(word)
                || (questionStems.stream().anyMatch(word::contains) && !notQuestion.contains(word));
    }
}
