package io.zhengwen.search.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * The chosen and excluded values of one facet.
 *
 * @param chosen the values that passages must have
 * @param all whether a passage must have all chosen values instead of at least one
 * @param excluded the values that no passage may have
 */
public record FacetSelection(List<FilterValue> chosen, boolean all, List<FilterValue> excluded) {
    /** No restriction. */
    public static final FacetSelection NONE = new FacetSelection(List.of(), false, List.of());

    public FacetSelection {
        chosen = List.copyOf(chosen);
        excluded = List.copyOf(excluded);
    }

    /** Whether the facet's own counts ignore this choice, so that alternatives stay visible. */
    public boolean isOpen() {
        return !all && !chosen.isEmpty();
    }

    /** All spellings of all chosen values. */
    public List<String> chosenSpellings() {
        return spellings(chosen).toList();
    }

    /** All spellings of all excluded values. */
    public List<String> excludedSpellings() {
        return spellings(excluded).toList();
    }

    public boolean isChosen(String value) {
        return chosen.stream().anyMatch(v -> v.matches(value));
    }

    private static Stream<String> spellings(List<FilterValue> values) {
        return values.stream().flatMap(v -> v.spellings().stream()).distinct();
    }
}
