package io.zhengwen.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One value that a facet is narrowed to, with every spelling that means it.
 *
 * @param canonical the spelling shown when nothing in the index has any of them
 * @param spellings as given, and folded as the index folds names; never empty
 */
public record FilterValue(String canonical, List<String> spellings) {
    public FilterValue {
        Set<String> distinct = new LinkedHashSet<>(spellings);
        if (distinct.isEmpty()) {
            throw new IllegalArgumentException("'" + canonical + "' has no spelling to look for");
        }
        spellings = List.copyOf(distinct);
    }

    /** A value with one spelling. */
    public static FilterValue exactly(String value) {
        return new FilterValue(value, List.of(value));
    }

    /** A name as given, and as the index spells it; the latter may be empty. */
    public static FilterValue named(String given, String folded) {
        return folded.isEmpty() ? exactly(given) : new FilterValue(folded, List.of(folded, given));
    }

    public boolean matches(String value) {
        return spellings.contains(value);
    }
}
