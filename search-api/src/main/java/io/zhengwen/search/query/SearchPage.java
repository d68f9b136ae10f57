package io.zhengwen.search.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search's matches.
 *
 * @param total the number of all matching passages or groups
 * @param approximate whether there are too many groups to count them exactly
 * @param hits the hits of the page
 * @param facets the counts of the requested facets
 * @param next the start of the following page; null when there is none or paging was not requested
 */
public record SearchPage(
        long total,
        boolean approximate,
        List<PassageHit> hits,
        Map<Facet, FacetCounts> facets,
        @Nullable PagePosition next) {
    public SearchPage {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }
}
