package io.zhengwen.ik;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The analyzers, under the names that Elasticsearch knows them by. */
public enum AnalyzerName {
    /** The coarsest reading, without overlaps. */
    IK_SMART("ik_smart"),

    /** Every word that the dictionary finds. */
    IK_MAX_WORD("ik_max_word"),

    /** {@link #IK_SMART} without function and question words: what a query is about. For queries only. */
    IK_SMART_QUERY("ik_smart_query"),

    /** Every code point, for literal phrases. */
    ZH_EXACT("zh_exact");

    private final String text;

    AnalyzerName(String text) {
        this.text = text;
    }

    /** The name as mappings and {@code _analyze} write it. */
    public String text() {
        return text;
    }

    /** The analyzer called {@code text}; refuses others and says which there are. */
    public static AnalyzerName of(String text) {
        return Arrays.stream(values())
                .filter(name -> name.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no analyzer '" + text + "'; there are "
                        + Arrays.stream(values()).map(AnalyzerName::text).collect(Collectors.joining(", "))));
    }
}
