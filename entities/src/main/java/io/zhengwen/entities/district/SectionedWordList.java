package io.zhengwen.entities.district;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An editable word list among a package's resources: sections of words separated by blanks, with {@code #} comments.
 */
public final class SectionedWordList {
    private final String name;
    private final Map<String, Set<String>> sections;

    private SectionedWordList(String name, Map<String, Set<String>> sections) {
        this.name = name;
        this.sections = sections;
    }

    /**
     * Reads a list of this package; words before the first {@code [section]} belong to the section with the empty name.
     */
    static SectionedWordList read(String name) {
        return read(SectionedWordList.class, name);
    }

    /** Reads a list among the resources of {@code home}'s package. */
    public static SectionedWordList read(Class<?> home, String name) {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        Set<String> section = sections.computeIfAbsent("", s -> new LinkedHashSet<>());
        try (InputStream in = home.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("word list " + name + " is missing from the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String words = line.replaceFirst("#.*", "").strip();
                if (words.startsWith("[") && words.endsWith("]")) {
                    section = sections.computeIfAbsent(
                            words.substring(1, words.length() - 1), s -> new LinkedHashSet<>());
                } else if (!words.isEmpty()) {
                    section.addAll(List.of(words.split("\\s+")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read word list " + name, e);
        }
        return new SectionedWordList(name, sections);
    }

    /** The words under {@code [section]}. */
    public Set<String> section(String section) {
        Set<String> words = sections.get(section);
        if (words == null) {
            throw new IllegalStateException("word list " + name + " has no section [" + section + "]");
        }
        return words;
    }
}
