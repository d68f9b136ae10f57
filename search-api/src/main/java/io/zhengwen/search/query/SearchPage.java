package io.zhengwen.search.query;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many passages of the level match
 * @param hits the first of them
 * @param facets counts of the facets that were asked for
 */
public record SearchPage(long total, List<Hit> hits, Map<Facet, FacetCounts> facets) {
    public SearchPage {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }
}
