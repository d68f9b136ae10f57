package io.zhengwen.articles.read;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Why something that was found is not read. */
public enum SkipKind {
    DOCUMENTATION("documentation"),
    HIDDEN("hidden"),
    OTHER_FORM("other forms"),
    /** Links are read only where that was asked for, and then only those that lead out of the folder that is read. */
    LINK("links"),
    /** Pipes, sockets and devices. */
    SPECIAL("special files");

    private final String label;

    SkipKind(String label) {
        this.label = label;
    }

    /** Numbers of skipped files for people: {@code documentation 1, links 3}. */
    public static String listed(Map<SkipKind, Long> skips) {
        return new TreeMap<>(skips)
                .entrySet().stream()
                        .map(skip -> skip.getKey().label + " " + skip.getValue())
                        .collect(Collectors.joining(", "));
    }
}
