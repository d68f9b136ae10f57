package io.zhengwen.search.http.search;

import io.zhengwen.guard.Admission;
import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.search.http.json.ArticleAnswer;
import io.zhengwen.search.http.json.DisplayLabels;
import io.zhengwen.search.http.json.SearchPresenter;
import io.zhengwen.search.http.request.CursorCodec;
import io.zhengwen.search.http.request.RequestParameters;
import io.zhengwen.search.http.request.SearchParameters;
import io.zhengwen.search.http.route.EntityTags;
import io.zhengwen.search.http.route.RouteAnswer;
import io.zhengwen.search.http.route.RouteRegistry;
import io.zhengwen.search.http.route.RouteRequest;
import io.zhengwen.search.query.HitGrouping;
import io.zhengwen.search.query.IndexedArticle;
import io.zhengwen.search.query.PagePosition;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.PointInTimeGoneException;
import io.zhengwen.search.query.SearchQuery;
import io.zhengwen.search.query.SearchResult;
import io.zhengwen.search.query.SearchService;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Serves searches, articles and health probes. */
final class SearchRoutes {
    /** The parameters that may differ from page to page. */
    private static final Set<String> UNBOUND = Set.of("cursor", "size", "facets", "facet_size");

    private final CursorCodec cursors = new CursorCodec();
    private final PassageIndex index;
    private final SearchService searches;
    private final SearchParameters parameters;
    private final SearchPresenter presenter;
    private final DisplayLabels labels;

    SearchRoutes(PassageIndex index, SearchService searches, SearchParameters parameters, DisplayLabels labels) {
        this.index = index;
        this.searches = searches;
        this.parameters = parameters;
        this.presenter = new SearchPresenter(labels);
        this.labels = labels;
    }

    void addTo(RouteRegistry routes) {
        routes.getJson("/api/v1/search", Admission.READING, this::search);
        routes.get(
                "/api/v1/articles/*", Admission.READING, EntityTags.on(request -> RouteAnswer.json(article(request))));
        routes.getJson("/healthz", Admission.LIVENESS, request -> Map.of("status", "up"));
        routes.getJson("/readyz", Admission.READINESS, request -> ready());
    }

    private Object search(RouteRequest request) {
        RequestParameters given = request.parameters(SearchParameters.SEARCH);
        SearchQuery query = parameters.read(given);
        String bound = given.canonical(UNBOUND);
        PagePosition start = given.one("cursor", CursorCodec.MAX_LENGTH)
                .map(cursor -> position(cursor, bound, query.group()))
                .orElse(null);
        long started = System.nanoTime();
        SearchResult result = answer(query, start);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        PagePosition next = result.page().next();
        return presenter.present(query, result, next == null ? null : cursors.write(next, bound), took);
    }

    private PagePosition position(String cursor, String bound, HitGrouping group) {
        PagePosition start = cursors.read(cursor, bound);
        if (group != HitGrouping.NONE && start.skipped() >= HitGrouping.MAX_PAGED) {
            String detail =
                    "grouped answers end at " + HitGrouping.MAX_PAGED + ": narrow the search, or leave group out";
            throw ProblemDetails.badParameter("cursor", cursor, "at most " + HitGrouping.MAX_PAGED + " groups", detail)
                    .exception();
        }
        return start;
    }

    private SearchResult answer(SearchQuery query, @Nullable PagePosition start) {
        try {
            return searches.answer(query, start);
        } catch (PointInTimeGoneException e) {
            throw ProblemDetails.of(
                            410, "the cursor has expired, five minutes after the page before; ask again without it")
                    .about("cursor", null, "the next of an answer that is younger than five minutes")
                    .exception();
        }
    }

    private Object article(RouteRequest request) {
        request.parameters(Set.of());
        String id = request.variable(0);
        IndexedArticle article = index.article(id)
                .orElseThrow(() -> ProblemDetails.of(404, "there is no article '" + id + "'")
                        .about("id", id, "the article_id of a hit")
                        .exception());
        return ArticleAnswer.of(article, labels);
    }

    private Object ready() {
        index.checkReady();
        return Map.of("status", "ready");
    }
}
