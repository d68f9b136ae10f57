package io.zhengwen.search.http;

import io.zhengwen.search.query.Article;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.SearchPage;
import io.zhengwen.search.query.SearchRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import spark.Request;
import spark.Service;

/** The addresses that read: search, articles, health. */
final class SearchRoutes {
    private static final String ARTICLES = "/api/v1/articles/";

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

    void addTo(Service service) {
        service.get("/api/v1/search", JsonRoute.of(this::search));
        service.get(ARTICLES + "*", JsonRoute.of(this::article));
        service.get("/healthz", JsonRoute.of(request -> Map.of("status", "up")));
        service.get("/readyz", JsonRoute.of(request -> ready()));
    }

    private Object search(Request request) {
        Parameters given = Parameters.read(request.raw().getQueryString(), SearchParameters.SEARCH);
        SearchRequest wanted = parameters.read(given);
        long started = System.nanoTime();
        SearchPage page = index.search(wanted);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        return presenter.present(wanted, page, took);
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
