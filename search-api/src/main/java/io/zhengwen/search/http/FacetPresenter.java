package io.zhengwen.search.http;

import io.zhengwen.search.http.SearchAnswer.FacetJson;
import io.zhengwen.search.http.SearchAnswer.ValueJson;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FacetCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns counts into JSON, with the words that people read for values. */
final class FacetPresenter {
    private final Labels labels;

    FacetPresenter(Labels labels) {
        this.labels = labels;
    }

    Map<String, FacetJson> present(List<Facet> facets, Map<Facet, FacetCounts> counts, String unit) {
        Map<String, FacetJson> json = new LinkedHashMap<>();
        for (Facet facet : facets) {
            FacetCounts counted = counts.getOrDefault(facet, FacetCounts.NONE);
            json.put(
                    facet.id(),
                    new FacetJson(
                            unit, values(facet, counted.values()), counted.other(), relation(counted.approximate())));
        }
        return json;
    }

    List<ValueJson> values(Facet facet, List<FacetCounts.Value> values) {
        return values.stream()
                .map(v -> new ValueJson(v.value(), labels.label(facet, v.value()), v.count(), v.selected()))
                .toList();
    }

    static String relation(boolean approximate) {
        return approximate ? "approximate" : "eq";
    }
}
