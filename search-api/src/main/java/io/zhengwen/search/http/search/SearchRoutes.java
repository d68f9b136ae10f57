package io.zhengwen.search.http.search;

import io.zhengwen.guard.Admission;
import io.zhengwen.search.http.EntityTags;
import io.zhengwen.search.http.HttpProblem;
import io.zhengwen.search.http.JsonRoute;
import io.zhengwen.search.http.Routes;
import io.zhengwen.search.http.json.ArticleAnswer;
import io.zhengwen.search.http.json.DisplayLabels;
import io.zhengwen.search.http.json.SearchPresenter;
import io.zhengwen.search.http.request.CursorCodec;
import io.zhengwen.search.http.request.QueryString;
import io.zhengwen.search.http.request.RequestParameters;
import io.zhengwen.search.http.request.SearchParameters;
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
import spark.Request;

/** The addresses that read: search, articles, health. */
final class SearchRoutes {
    private static final String ARTICLES = "/api/v1/articles/";

    /** What may differ from page to page. */
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

    void addTo(Routes routes) {
        routes.get("/api/v1/search", Admission.READING, JsonRoute.of(this::search));
        routes.get(ARTICLES + "*", Admission.READING, EntityTags.on(JsonRoute.of(this::article)));
        routes.get("/healthz", Admission.LIVENESS, JsonRoute.of(request -> Map.of("status", "up")));
        routes.get("/readyz", Admission.READINESS, JsonRoute.of(request -> ready()));
    }

    private Object search(Request request) {
        RequestParameters given = RequestParameters.read(request.raw().getQueryString(), SearchParameters.SEARCH);
        SearchQuery wanted = parameters.read(given);
        String bound = given.canonical(UNBOUND);
        PagePosition start = given.one("cursor", CursorCodec.MAX_LENGTH)
                .map(cursor -> position(cursor, bound, wanted.group()))
                .orElse(null);
        long started = System.nanoTime();
        SearchResult result = answer(wanted, start);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        PagePosition next = result.page().next();
        return presenter.present(wanted, result, next == null ? null : cursors.write(next, bound), took);
    }

    private PagePosition position(String cursor, String bound, HitGrouping group) {
        PagePosition start = cursors.read(cursor, bound);
        if (group != HitGrouping.NONE && start.skipped() >= HitGrouping.MAX_PAGED) {
            String detail =
                    "grouped answers end at " + HitGrouping.MAX_PAGED + ": narrow the search, or leave group out";
            throw HttpProblem.badParameter("cursor", cursor, "at most " + HitGrouping.MAX_PAGED + " groups", detail)
                    .thrown();
        }
        return start;
    }

    private SearchResult answer(SearchQuery wanted, @Nullable PagePosition start) {
        try {
            return searches.answer(wanted, start);
        } catch (PointInTimeGoneException e) {
            throw new HttpProblem(
                            "Gone",
                            410,
                            "the cursor has expired, five minutes after the page before; ask again without it",
                            "cursor",
                            null,
                            "the next of an answer that is younger than five minutes")
                    .thrown();
        }
    }

    private Object article(Request request) {
        RequestParameters.read(request.raw().getQueryString(), Set.of());
        String id = QueryString.decode(request.raw().getRequestURI().substring(ARTICLES.length()), false);
        IndexedArticle article = index.article(id)
                .orElseThrow(() -> new HttpProblem(
                                "Not Found",
                                404,
                                "there is no article '" + id + "'",
                                "id",
                                id,
                                "the article_id of a hit")
                        .thrown());
        return ArticleAnswer.of(article, labels);
    }

    private Object ready() {
        index.checkReady();
        return Map.of("status", "ready");
    }
}
