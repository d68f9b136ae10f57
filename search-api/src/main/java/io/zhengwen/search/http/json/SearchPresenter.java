package io.zhengwen.search.http.json;

import io.zhengwen.search.http.json.SearchAnswer.RelaxedJson;
import io.zhengwen.search.http.json.SearchAnswer.SuggestionJson;
import io.zhengwen.search.http.json.SearchAnswer.Total;
import io.zhengwen.search.query.SearchPage;
import io.zhengwen.search.query.SearchQuery;
import io.zhengwen.search.query.SearchResult;
import org.jspecify.annotations.Nullable;

/** Turns search results into JSON. */
public final class SearchPresenter {
    private final DisplayLabels labels;
    private final HitPresenter hits;
    private final FacetPresenter facets;

    public SearchPresenter(DisplayLabels labels) {
        this.labels = labels;
        this.hits = new HitPresenter(labels);
        this.facets = new FacetPresenter(labels);
    }

    /**
     * Builds the JSON of a search result.
     *
     * @param next the cursor of the next page; null when there is none
     */
    public SearchAnswer present(SearchQuery query, SearchResult result, @Nullable String next, long tookMillis) {
        SearchPage page = result.page();
        String unit = query.unit();
        return new SearchAnswer(
                new Total(page.total(), unit, page.approximate() ? "approximate" : "eq"),
                tookMillis,
                page.hits().stream().map(hits::present).toList(),
                facets.present(query.facets(), page.facets(), unit),
                result.suggestions().stream()
                        .map(s -> new SuggestionJson(s.facet().id(), s.value(), labels.label(s.facet(), s.value())))
                        .toList(),
                result.relaxations().stream().map(RelaxedJson::of).toList(),
                next);
    }
}
