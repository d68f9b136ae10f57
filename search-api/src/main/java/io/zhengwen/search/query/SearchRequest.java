package io.zhengwen.search.query;

import io.zhengwen.mappings.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One question to the index.
 *
 * @param level the level that is searched and counted
 * @param group what hits and counts are put together by
 * @param selections what facets are narrowed to; a facet that is not there is free
 * @param size how many hits, at most 100
 * @param facets the facets to count, in this order
 * @param facetSize how many values of each, at most 1,000
 */
public record SearchRequest(
        TextQuery text,
        Level level,
        Group group,
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

    /** What is counted: passages of the level, or groups. */
    public String unit() {
        return group == Group.NONE ? level.id() : group.id();
    }

    /** The same question, narrowed to passages that have one more value of a facet, besides all chosen before. */
    public SearchRequest withValue(Facet facet, String value) {
        Selection before = selection(facet);
        List<FilterValue> chosen = new ArrayList<>(before.chosen());
        chosen.add(FilterValue.exactly(value));
        Map<Facet, Selection> narrowed = new HashMap<>(selections);
        narrowed.put(facet, new Selection(chosen, true, before.excluded()));
        return new SearchRequest(text, level, group, narrowed, scope, dates, sort, size, facets, facetSize);
    }

    /** The same question, put together by something else. */
    public SearchRequest withGroup(Group other) {
        return new SearchRequest(text, level, other, selections, scope, dates, sort, size, facets, facetSize);
    }

    /** The same question, counting other facets. */
    public SearchRequest withFacets(List<Facet> other) {
        return new SearchRequest(text, level, group, selections, scope, dates, sort, size, other, facetSize);
    }

    /** The same question in another order. */
    public SearchRequest withSort(Sort other) {
        return new SearchRequest(text, level, group, selections, scope, dates, other, size, facets, facetSize);
    }

    /** The same question about other days. */
    SearchRequest withDates(DateRange other) {
        return new SearchRequest(text, level, group, selections, scope, other, sort, size, facets, facetSize);
    }

    /** The same question about another text. */
    SearchRequest withText(TextQuery other) {
        return new SearchRequest(other, level, group, selections, scope, dates, sort, size, facets, facetSize);
    }

    /** The same question, without hits and facets. */
    public SearchRequest onlyTotal() {
        return new SearchRequest(text, level, group, selections, scope, dates, sort, 0, List.of(), facetSize);
    }
}
