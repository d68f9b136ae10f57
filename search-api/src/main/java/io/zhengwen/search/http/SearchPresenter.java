package io.zhengwen.search.http;

import io.zhengwen.search.http.SearchAnswer.RelaxedJson;
import io.zhengwen.search.http.SearchAnswer.SuggestionJson;
import io.zhengwen.search.http.SearchAnswer.Total;
import io.zhengwen.search.query.FilterSuggestions;
import io.zhengwen.search.query.Relaxations;
import io.zhengwen.search.query.SearchPage;
import io.zhengwen.search.query.SearchRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was found into the answer's JSON. */
final class SearchPresenter {
    private final Labels labels;
    private final FilterSuggestions suggestions;
    private final Relaxations relaxations;
    private final HitPresenter hits;
    private final FacetPresenter facets;

    SearchPresenter(Labels labels, FilterSuggestions suggestions, Relaxations relaxations) {
        this.labels = labels;
        this.suggestions = suggestions;
        this.relaxations = relaxations;
        this.hits = new HitPresenter(labels);
        this.facets = new FacetPresenter(labels);
    }

    SearchAnswer present(SearchRequest request, SearchPage page, @Nullable String next, long tookMillis) {
        String unit = request.unit();
        return new SearchAnswer(
                new Total(page.total(), unit, page.approximate() ? "approximate" : "eq"),
                tookMillis,
                page.hits().stream().map(hits::present).toList(),
                facets.present(request.facets(), page.facets(), unit),
                suggestions.of(request).stream()
                        .map(s -> new SuggestionJson(s.facet().id(), s.value(), labels.label(s.facet(), s.value())))
                        .toList(),
                page.total() == 0 ? relaxed(request) : List.of(),
                next);
    }

    private List<RelaxedJson> relaxed(SearchRequest request) {
        return relaxations.of(request).stream().map(RelaxedJson::of).toList();
    }
}
