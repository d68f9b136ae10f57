package io.zhengwen.articles.read;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The reason why a file is skipped. */
public enum SkipKind {
    DOCUMENTATION("documentation"),
    HIDDEN("hidden"),
    OTHER_FORM("other forms"),
    /** Links are read only on request, and then only those that lead out of the folder being read. */
    LINK("links"),
    /** Pipes, sockets and devices. */
    SPECIAL("special files");

    private final String label;

    SkipKind(String label) {
        this.label = label;
    }

    /** Formats the numbers of skipped files for people: {@code documentation 1, links 3}. */
    public static String listed(Map<SkipKind, Long> skips) {
        return new TreeMap<>(skips)
                .entrySet().stream()
                        .map(skip -> skip.getKey().label + " " + skip.getValue())
                        .collect(Collectors.joining(", "));
    }
}
