package io.zhengwen.search.query;

import io.zhengwen.mappings.PassageLevel;
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
public record SearchQuery(
        TextQuery text,
        PassageLevel level,
        HitGrouping group,
        Map<Facet, FacetSelection> selections,
        FilterScope scope,
        DateRange dates,
        HitOrder sort,
        int size,
        List<Facet> facets,
        int facetSize) {
    public SearchQuery {
        Map<Facet, FacetSelection> copy = new EnumMap<>(Facet.class);
        copy.putAll(selections);
        selections = Map.copyOf(copy);
        facets = List.copyOf(facets);
    }

    /** What a facet is narrowed to. */
    public FacetSelection selection(Facet facet) {
        return selections.getOrDefault(facet, FacetSelection.NONE);
    }

    /** What is counted: passages of the level, or groups. */
    public String unit() {
        return group == HitGrouping.NONE ? level.id() : group.id();
    }

    /** The same question, narrowed to passages that have one more value of a facet, besides all chosen before. */
    public SearchQuery withValue(Facet facet, String value) {
        FacetSelection before = selection(facet);
        List<FilterValue> chosen = new ArrayList<>(before.chosen());
        chosen.add(FilterValue.exactly(value));
        Map<Facet, FacetSelection> narrowed = new HashMap<>(selections);
        narrowed.put(facet, new FacetSelection(chosen, true, before.excluded()));
        return new SearchQuery(text, level, group, narrowed, scope, dates, sort, size, facets, facetSize);
    }

    /** The same question, put together by something else. */
    public SearchQuery withGroup(HitGrouping other) {
        return new SearchQuery(text, level, other, selections, scope, dates, sort, size, facets, facetSize);
    }

    /** The same question, counting other facets. */
    public SearchQuery withFacets(List<Facet> other) {
        return new SearchQuery(text, level, group, selections, scope, dates, sort, size, other, facetSize);
    }

    /** The same question in another order. */
    public SearchQuery withSort(HitOrder other) {
        return new SearchQuery(text, level, group, selections, scope, dates, other, size, facets, facetSize);
    }

    /** The same question about other days. */
    SearchQuery withDates(DateRange other) {
        return new SearchQuery(text, level, group, selections, scope, other, sort, size, facets, facetSize);
    }

    /** The same question about another text. */
    SearchQuery withText(TextQuery other) {
        return new SearchQuery(other, level, group, selections, scope, dates, sort, size, facets, facetSize);
    }

    /** The same question, without hits and facets. */
    public SearchQuery onlyTotal() {
        return new SearchQuery(text, level, group, selections, scope, dates, sort, 0, List.of(), facetSize);
    }
}
