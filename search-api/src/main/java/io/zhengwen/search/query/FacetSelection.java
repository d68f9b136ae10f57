package io.zhengwen.search.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one facet is narrowed to.
 *
 * @param chosen the values wanted
 * @param all true when a passage must have every chosen value, false when one is enough
 * @param excluded the values that no passage may have
 */
public record FacetSelection(List<FilterValue> chosen, boolean all, List<FilterValue> excluded) {
    /** No wish at all. */
    public static final FacetSelection NONE = new FacetSelection(List.of(), false, List.of());

    public FacetSelection {
        chosen = List.copyOf(chosen);
        excluded = List.copyOf(excluded);
    }

    /** True when the facet's own counts are taken without this choice, so that the reader sees what else to choose. */
    public boolean isOpen() {
        return !all && !chosen.isEmpty();
    }

    /** Every spelling of every chosen value. */
    public List<String> chosenSpellings() {
        return spellings(chosen).toList();
    }

    /** Every spelling of every excluded value. */
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
