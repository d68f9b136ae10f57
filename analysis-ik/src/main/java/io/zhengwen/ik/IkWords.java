package io.zhengwen.ik;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** IK's word lists as published, in the order of their files. */
record IkWords(List<String> main, List<String> measures, List<String> stops) {

    IkWords {
        main = List.copyOf(main);
        measures = List.copyOf(measures);
        stops = List.copyOf(stops);
    }

    /** Reads the lists that the build has put beside this class. */
    static IkWords load() {
        return new IkWords(read("main.dic"), read("quantifier.dic"), read("stopword.dic"));
    }

    private static List<String> read(String name) {
        try (InputStream in = IkWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the word list " + name + " is missing beside " + IkWords.class.getName());
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replace("\uFEFF", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + name, e);
        }
    }
}
