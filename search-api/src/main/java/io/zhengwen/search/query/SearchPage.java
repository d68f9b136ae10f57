package io.zhengwen.search.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many passages of the level match, or groups
 * @param approximate true when there are too many groups to count them exactly
 * @param hits a page of them
 * @param facets counts of the facets that were asked for
 * @param next where the following page starts; null when there is none, or when nobody is going to ask for it
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
