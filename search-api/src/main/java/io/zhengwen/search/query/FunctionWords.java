package io.zhengwen.search.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The words that do not say what a query looks for, from {@code function-words.txt}. */
final class FunctionWords {
    private static final String RESOURCE = "function-words.txt";
    private static final String QUESTION_SECTION = "[question]";
    private static final String FUNCTION_SECTION = "[function]";

    private final Set<String> function = new HashSet<>();
    private final Set<String> question = new HashSet<>();

    private FunctionWords(String lines) {
        Set<String> section = null;
        for (String line : lines.split("\n", -1)) {
            String words = line.strip();
            if (words.equals(FUNCTION_SECTION)) {
                section = function;
            } else if (words.equals(QUESTION_SECTION)) {
                section = question;
            } else if (!words.isEmpty() && !words.startsWith("#")) {
                if (section == null) {
                    throw new IllegalStateException(RESOURCE + ": '" + words + "' stands before any section");
                }
                section.addAll(Set.of(words.split("\\s+", -1)));
            }
        }
    }

    static FunctionWords load() {
        try (InputStream in = FunctionWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + FunctionWords.class);
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
        return question.contains(word);
    }
}
