package io.zhengwen.search.http;

import io.zhengwen.search.guard.Admission;
import io.zhengwen.search.query.Article;
import io.zhengwen.search.query.Group;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.PointInTimeGoneException;
import io.zhengwen.search.query.Position;
import io.zhengwen.search.query.SearchPage;
import io.zhengwen.search.query.SearchRequest;
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

    private final Cursors cursors = new Cursors();
    private final PassageIndex index;
    private final SearchParameters parameters;
    private final SearchPresenter presenter;
    private final Labels labels;

    SearchRoutes(PassageIndex index, SearchParameters parameters, Labels labels, SearchPresenter presenter) {
        this.index = index;
        this.parameters = parameters;
        this.presenter = presenter;
        this.labels = labels;
    }

    void addTo(Routes routes) {
        routes.get("/api/v1/search", Admission.READING, JsonRoute.of(this::search));
        routes.get(ARTICLES + "*", Admission.READING, EntityTags.on(JsonRoute.of(this::article)));
        routes.get("/healthz", Admission.LIVENESS, JsonRoute.of(request -> Map.of("status", "up")));
        routes.get("/readyz", Admission.READINESS, JsonRoute.of(request -> ready()));
    }

    private Object search(Request request) {
        Parameters given = Parameters.read(request.raw().getQueryString(), SearchParameters.SEARCH);
        SearchRequest wanted = parameters.read(given);
        String bound = given.canonical(UNBOUND);
        Position start = given.one("cursor", Cursors.MAX_LENGTH)
                .map(cursor -> position(cursor, bound, wanted.group()))
                .orElse(null);
        long started = System.nanoTime();
        SearchPage page = page(wanted, start);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        Position next = page.next();
        return presenter.present(wanted, page, next == null ? null : cursors.write(next, bound), took);
    }

    private Position position(String cursor, String bound, Group group) {
        Position start = cursors.read(cursor, bound);
        if (group != Group.NONE && start.skipped() >= Group.MAX_PAGED) {
            String detail = "grouped answers end at " + Group.MAX_PAGED + ": narrow the search, or leave group out";
            throw Problem.badParameter("cursor", cursor, "at most " + Group.MAX_PAGED + " groups", detail)
                    .thrown();
        }
        return start;
    }

    private SearchPage page(SearchRequest wanted, @Nullable Position start) {
        try {
            return index.page(wanted, start);
        } catch (PointInTimeGoneException e) {
            throw new Problem(
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
        Parameters.read(request.raw().getQueryString(), Set.of());
        String id = QueryString.decode(request.raw().getRequestURI().substring(ARTICLES.length()), false);
        Article article = index.article(id)
                .orElseThrow(() -> new Problem(
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
