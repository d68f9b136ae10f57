package io.zhengwen.search.query;

import io.zhengwen.mappings.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One question to the index.
 *
 * @param level the level that is searched and counted
 * @param selections what facets are narrowed to; a facet that is not there is free
 * @param size how many hits, at most 100
 * @param facets the facets to count, in this order
 * @param facetSize how many values of each, at most 1,000
 */
public record SearchRequest(
        TextQuery text,
        Level level,
        Map<Facet, Selection> selections,
        Scope scope,
        DateRange dates,
        Sort sort,
        int size,
        List<Facet> facets,
        int facetSize) {
    public SearchRequest {
        Map<Facet, Selection> copy = new EnumMap<>(Facet.class);
        copy.putAll(selections);
        selections = Map.copyOf(copy);
        facets = List.copyOf(facets);
    }

    /** What a facet is narrowed to. */
    public Selection selection(Facet facet) {
        return selections.getOrDefault(facet, Selection.NONE);
    }

    /** The same question about other days. */
    SearchRequest withDates(DateRange other) {
        return new SearchRequest(text, level, selections, scope, other, sort, size, facets, facetSize);
    }

    /** The same question about another text. */
    SearchRequest withText(TextQuery other) {
        return new SearchRequest(other, level, selections, scope, dates, sort, size, facets, facetSize);
    }

    /** The same question, without hits and facets. */
    SearchRequest onlyTotal() {
        return new SearchRequest(text, level, selections, scope, dates, sort, 0, List.of(), facetSize);
    }
}
