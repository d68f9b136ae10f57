package io.zhengwen.search.http.json;

import io.zhengwen.search.http.json.SearchAnswer.FacetJson;
import io.zhengwen.search.http.json.SearchAnswer.ValueJson;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FacetCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns facet counts into JSON, with display labels. */
public final class FacetPresenter {
    private final DisplayLabels labels;

    public FacetPresenter(DisplayLabels labels) {
        this.labels = labels;
    }

    public Map<String, FacetJson> present(List<Facet> facets, Map<Facet, FacetCounts> counts, String unit) {
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

    public List<ValueJson> values(Facet facet, List<FacetCounts.Value> values) {
        return values.stream()
                .map(v -> new ValueJson(v.value(), labels.label(facet, v.value()), v.count(), v.selected()))
                .toList();
    }

    public static String relation(boolean approximate) {
        return approximate ? "approximate" : "eq";
    }
}
