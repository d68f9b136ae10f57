package io.zhengwen.search.http;

import io.zhengwen.mappings.Level;
import io.zhengwen.search.guard.Admission;
import io.zhengwen.search.http.CountAnswers.AxisValue;
import io.zhengwen.search.http.CountAnswers.CellJson;
import io.zhengwen.search.http.CountAnswers.CooccurrenceJson;
import io.zhengwen.search.http.CountAnswers.FacetValues;
import io.zhengwen.search.http.CountAnswers.TimelineJson;
import io.zhengwen.search.query.Cooccurrences;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FacetCounts;
import io.zhengwen.search.query.Interval;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.SearchRequest;
import io.zhengwen.search.query.ValueSearch;
import java.util.List;
import java.util.Set;
import spark.Request;

/** The addresses that count what a search finds: values of a facet, dates, pairs of values. */
final class CountRoutes {
    /** What the search for values within a facet takes. */
    static final Set<String> VALUES =
            SearchParameters.with(SearchParameters.NARROWING, "group", "prefix", "facet_size");

    static final Set<String> TIMELINE = SearchParameters.with(SearchParameters.NARROWING, "group", "interval");

    static final Set<String> COOCCURRENCE =
            SearchParameters.with(SearchParameters.NARROWING, "group", "rows", "columns", "size", "sort");

    private static final String FACETS = "/api/v1/facets/";
    private static final int MAX_PREFIX_LENGTH = 100;
    private static final int MAX_AXIS = 50;

    private final PassageIndex index;
    private final SearchParameters parameters;
    private final ValueSearch valueSearch;
    private final FacetPresenter presenter;
    private final Labels labels;

    CountRoutes(PassageIndex index, SearchParameters parameters, ValueSearch valueSearch, Labels labels) {
        this.index = index;
        this.parameters = parameters;
        this.valueSearch = valueSearch;
        this.presenter = new FacetPresenter(labels);
        this.labels = labels;
    }

    void addTo(Routes routes) {
        routes.get(FACETS + ":facet", Admission.READING, JsonRoute.of(this::values));
        routes.get("/api/v1/timeline", Admission.READING, JsonRoute.of(this::timeline));
        routes.get("/api/v1/cooccurrence", Admission.READING, JsonRoute.of(this::cooccurrence));
    }

    private Object values(Request request) {
        String name = QueryString.decode(request.raw().getRequestURI().substring(FACETS.length()), false);
        Facet facet = SearchParameters.facet("facet", name, List.of(Facet.values()));
        Parameters given = Parameters.read(request.raw().getQueryString(), VALUES);
        SearchRequest wanted = parameters.read(given);
        String prefix = given.one("prefix", MAX_PREFIX_LENGTH).orElse("");
        FacetCounts counts = index.values(wanted, facet, valueSearch.match(facet, prefix));
        return new FacetValues(
                facet.id(),
                wanted.unit(),
                presenter.values(facet, counts.values()),
                counts.other(),
                FacetPresenter.relation(counts.approximate()));
    }

    private Object timeline(Request request) {
        Parameters given = Parameters.read(request.raw().getQueryString(), TIMELINE);
        SearchRequest wanted = parameters.read(given);
        Interval interval = interval(given);
        return TimelineJson.of(SearchParameters.word(interval), wanted.unit(), index.timeline(wanted, interval));
    }

    static Interval interval(Parameters given) {
        return given.choice("interval", List.of(Interval.values()), SearchParameters::word, Interval.MONTH);
    }

    private Object cooccurrence(Request request) {
        Parameters given = Parameters.read(request.raw().getQueryString(), COOCCURRENCE);
        Facet rows = axis(given, "rows", Facet.ENTERPRISE);
        Facet columns = axis(given, "columns", Facet.TOPIC);
        int size = given.integer("size", 1, MAX_AXIS, 20);
        SearchRequest wanted = parameters.read(given, Level.SENTENCE);
        Cooccurrences found = index.cooccurrences(wanted, rows, columns, size);
        return new CooccurrenceJson(
                wanted.unit(),
                values(rows, found.rows()),
                values(columns, found.columns()),
                found.cells().stream().map(CellJson::of).toList(),
                FacetPresenter.relation(found.approximate()));
    }

    private static Facet axis(Parameters given, String name, Facet otherwise) {
        return given.one(name, MAX_PREFIX_LENGTH)
                .map(value -> SearchParameters.facet(name, value, List.of(Facet.values())))
                .orElse(otherwise);
    }

    private List<AxisValue> values(Facet facet, List<FacetCounts.Value> values) {
        return values.stream()
                .map(v -> new AxisValue(v.value(), labels.label(facet, v.value()), v.count()))
                .toList();
    }
}
