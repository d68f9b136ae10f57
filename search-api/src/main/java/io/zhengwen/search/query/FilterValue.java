package io.zhengwen.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A value of a filter, with all its spellings.
 *
 * @param canonical the spelling to display when no passage has any of them
 * @param spellings the given spelling and that of the index; never empty
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

    /** A name in its given spelling and in that of the index, which may be empty. */
    public static FilterValue named(String given, String folded) {
        return folded.isEmpty() ? exactly(given) : new FilterValue(folded, List.of(folded, given));
    }

    public boolean matches(String value) {
        return spellings.contains(value);
    }
}
