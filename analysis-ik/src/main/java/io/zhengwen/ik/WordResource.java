package io.zhengwen.ik;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the word lists that are packaged with these classes. */
final class WordResource {

    private WordResource() {}

    /** Returns all words of the file, which are separated by blanks within lines. */
    static List<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> Arrays.stream(line.split(" +")))
                .toList();
    }

    /** Returns the lines without surrounding white space and byte order mark; empty lines and comments are skipped. */
    static List<String> lines(String name) {
        try (InputStream in = WordResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + name + " is missing in the jar of analysis-ik");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replace("\uFEFF", "").strip())
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + name, e);
        }
    }
}
