package io.zhengwen.search.query;

import io.zhengwen.mappings.PassageLevel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A search.
 *
 * @param level the level of the passages to search
 * @param group how matches are grouped
 * @param selections the filters of facets; a missing facet is unrestricted
 * @param size the number of hits, at most 100
 * @param facets the facets to count, in this order
 * @param facetSize the number of values of each facet, at most 1,000
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

    /** The filter of a facet. */
    public FacetSelection selection(Facet facet) {
        return selections.getOrDefault(facet, FacetSelection.NONE);
    }

    /** The unit of counts: the level, or the grouping. */
    public String unit() {
        return group == HitGrouping.NONE ? level.id() : group.id();
    }

    /** A copy that also requires a value of a facet, in addition to all chosen ones. */
    public SearchQuery withValue(Facet facet, String value) {
        FacetSelection before = selection(facet);
        List<FilterValue> chosen = new ArrayList<>(before.chosen());
        chosen.add(FilterValue.exactly(value));
        Map<Facet, FacetSelection> narrowed = new HashMap<>(selections);
        narrowed.put(facet, new FacetSelection(chosen, true, before.excluded()));
        return new SearchQuery(text, level, group, narrowed, scope, dates, sort, size, facets, facetSize);
    }

    /** A copy with another grouping. */
    public SearchQuery withGroup(HitGrouping other) {
        return new SearchQuery(text, level, other, selections, scope, dates, sort, size, facets, facetSize);
    }

    /** A copy with other facets to count. */
    public SearchQuery withFacets(List<Facet> other) {
        return new SearchQuery(text, level, group, selections, scope, dates, sort, size, other, facetSize);
    }

    /** A copy with another order. */
    public SearchQuery withSort(HitOrder other) {
        return new SearchQuery(text, level, group, selections, scope, dates, other, size, facets, facetSize);
    }

    /** A copy with other dates. */
    SearchQuery withDates(DateRange other) {
        return new SearchQuery(text, level, group, selections, scope, other, sort, size, facets, facetSize);
    }

    /** A copy with another text. */
    SearchQuery withText(TextQuery other) {
        return new SearchQuery(other, level, group, selections, scope, dates, sort, size, facets, facetSize);
    }

    /** A copy without hits and facets. */
    public SearchQuery onlyTotal() {
        return new SearchQuery(text, level, group, selections, scope, dates, sort, 0, List.of(), facetSize);
    }
}
