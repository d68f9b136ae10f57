package io.zhengwen.search.http.json;

import io.zhengwen.search.http.json.SearchAnswer.RelaxedJson;
import io.zhengwen.search.http.json.SearchAnswer.SuggestionJson;
import io.zhengwen.search.http.json.SearchAnswer.Total;
import io.zhengwen.search.query.FilterSuggestions;
import io.zhengwen.search.query.QueryRelaxations;
import io.zhengwen.search.query.SearchPage;
import io.zhengwen.search.query.SearchQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was found into the answer's JSON. */
public final class SearchPresenter {
    private final DisplayLabels labels;
    private final FilterSuggestions suggestions;
    private final QueryRelaxations relaxations;
    private final HitPresenter hits;
    private final FacetPresenter facets;

    public SearchPresenter(DisplayLabels labels, FilterSuggestions suggestions, QueryRelaxations relaxations) {
        this.labels = labels;
        this.suggestions = suggestions;
        this.relaxations = relaxations;
        this.hits = new HitPresenter(labels);
        this.facets = new FacetPresenter(labels);
    }

    public SearchAnswer present(SearchQuery request, SearchPage page, @Nullable String next, long tookMillis) {
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

    private List<RelaxedJson> relaxed(SearchQuery request) {
        return relaxations.of(request).stream().map(RelaxedJson::of).toList();
    }
}
