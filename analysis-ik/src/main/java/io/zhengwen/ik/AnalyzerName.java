package io.zhengwen.ik;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The analyzers and their names in Elasticsearch. */
public enum AnalyzerName {
    /** The coarsest segmentation, without overlaps. */
    IK_SMART("ik_smart"),

    /** All dictionary words, overlapping ones included. */
    IK_MAX_WORD("ik_max_word"),

    /** {@link #IK_SMART} without function and question words, which leaves the subject of a query. For queries only. */
    IK_SMART_QUERY("ik_smart_query"),

    /** One token per code point, for literal phrases. */
    ZH_EXACT("zh_exact");

    private final String text;

    AnalyzerName(String text) {
        this.text = text;
    }

    /** Returns the name used in mappings and {@code _analyze}. */
    public String text() {
        return text;
    }

    /**
     * Returns the analyzer with this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the valid names
     */
    public static AnalyzerName of(String text) {
        return Arrays.stream(values())
                .filter(name -> name.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no analyzer '" + text + "'; there are "
                        + Arrays.stream(values()).map(AnalyzerName::text).collect(Collectors.joining(", "))));
    }
}
