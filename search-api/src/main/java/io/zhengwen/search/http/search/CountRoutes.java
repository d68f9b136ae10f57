package io.zhengwen.search.http.search;

import io.zhengwen.guard.Admission;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.http.json.CountAnswers.AxisValue;
import io.zhengwen.search.http.json.CountAnswers.CellJson;
import io.zhengwen.search.http.json.CountAnswers.CooccurrenceJson;
import io.zhengwen.search.http.json.CountAnswers.FacetValues;
import io.zhengwen.search.http.json.CountAnswers.TimelineJson;
import io.zhengwen.search.http.json.DisplayLabels;
import io.zhengwen.search.http.json.FacetPresenter;
import io.zhengwen.search.http.request.RequestParameters;
import io.zhengwen.search.http.request.SearchParameters;
import io.zhengwen.search.http.route.RouteRegistry;
import io.zhengwen.search.http.route.RouteRequest;
import io.zhengwen.search.query.CooccurrenceTable;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FacetCounts;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.SearchQuery;
import io.zhengwen.search.query.TimelineInterval;
import io.zhengwen.search.query.ValueSearch;
import java.util.List;
import java.util.Set;

/** Serves facet values, timelines and co-occurrences. */
final class CountRoutes {
    /** The parameters of the search for values of a facet. */
    static final Set<String> VALUES =
            SearchParameters.with(SearchParameters.NARROWING, "group", "prefix", "facet_size");

    static final Set<String> TIMELINE = SearchParameters.with(SearchParameters.NARROWING, "group", "interval");

    static final Set<String> COOCCURRENCE =
            SearchParameters.with(SearchParameters.NARROWING, "group", "rows", "columns", "size", "sort");

    private static final int MAX_PREFIX_LENGTH = 100;
    private static final int MAX_AXIS = 50;

    private final PassageIndex index;
    private final SearchParameters parameters;
    private final ValueSearch valueSearch;
    private final FacetPresenter presenter;
    private final DisplayLabels labels;

    CountRoutes(PassageIndex index, SearchParameters parameters, ValueSearch valueSearch, DisplayLabels labels) {
        this.index = index;
        this.parameters = parameters;
        this.valueSearch = valueSearch;
        this.presenter = new FacetPresenter(labels);
        this.labels = labels;
    }

    void addTo(RouteRegistry routes) {
        routes.getJson("/api/v1/facets/:facet", Admission.READING, this::values);
        routes.getJson("/api/v1/timeline", Admission.READING, this::timeline);
        routes.getJson("/api/v1/cooccurrence", Admission.READING, this::cooccurrence);
    }

    private Object values(RouteRequest request) {
        String name = request.variable(0);
        Facet facet = SearchParameters.facet("facet", name, List.of(Facet.values()));
        RequestParameters given = request.parameters(VALUES);
        SearchQuery query = parameters.read(given);
        String prefix = given.one("prefix", MAX_PREFIX_LENGTH).orElse("");
        FacetCounts counts = index.values(query, facet, valueSearch.match(facet, prefix));
        return new FacetValues(
                facet.id(),
                query.unit(),
                presenter.values(facet, counts.values()),
                counts.other(),
                FacetPresenter.relation(counts.approximate()));
    }

    private Object timeline(RouteRequest request) {
        RequestParameters given = request.parameters(TIMELINE);
        SearchQuery query = parameters.read(given);
        TimelineInterval interval = interval(given);
        return TimelineJson.of(SearchParameters.word(interval), query.unit(), index.timeline(query, interval));
    }

    static TimelineInterval interval(RequestParameters given) {
        return given.choice(
                "interval", List.of(TimelineInterval.values()), SearchParameters::word, TimelineInterval.MONTH);
    }

    private Object cooccurrence(RouteRequest request) {
        RequestParameters given = request.parameters(COOCCURRENCE);
        Facet rows = axis(given, "rows", Facet.ENTERPRISE);
        Facet columns = axis(given, "columns", Facet.TOPIC);
        int size = given.integer("size", 1, MAX_AXIS, 20);
        SearchQuery query = parameters.read(given, PassageLevel.SENTENCE);
        CooccurrenceTable found = index.cooccurrences(query, rows, columns, size);
        return new CooccurrenceJson(
                query.unit(),
                values(rows, found.rows()),
                values(columns, found.columns()),
                found.cells().stream().map(CellJson::of).toList(),
                FacetPresenter.relation(found.approximate()));
    }

    private static Facet axis(RequestParameters given, String name, Facet defaultValue) {
        return given.one(name, MAX_PREFIX_LENGTH)
                .map(value -> SearchParameters.facet(name, value, List.of(Facet.values())))
                .orElse(defaultValue);
    }

    private List<AxisValue> values(Facet facet, List<FacetCounts.Value> values) {
        return values.stream()
                .map(v -> new AxisValue(v.value(), labels.label(facet, v.value()), v.count()))
                .toList();
    }
}
