package io.zhengwen.search.http.export;

import io.zhengwen.guard.Admission;
import io.zhengwen.search.http.Routes;
import io.zhengwen.search.http.request.RequestParameters;
import io.zhengwen.search.http.request.SearchParameters;
import io.zhengwen.search.query.HitOrder;
import io.zhengwen.search.query.PassageHit;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.SearchQuery;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import spark.Request;
import spark.Response;

/** The newest passages that match, for feed readers. */
public final class FeedRoutes {
    static final Set<String> FEED = SearchParameters.with(SearchParameters.NARROWING, "size");

    private final PassageIndex index;
    private final SearchParameters parameters;

    public FeedRoutes(PassageIndex index, SearchParameters parameters) {
        this.index = index;
        this.parameters = parameters;
    }

    public void addTo(Routes routes) {
        routes.get("/api/v1/search.atom", Admission.READING, this::feed);
    }

    private Object feed(Request request, Response response) {
        RequestParameters given = RequestParameters.read(request.raw().getQueryString(), FEED);
        SearchQuery wanted = parameters.read(given).withFacets(List.of()).withSort(HitOrder.NEWEST);
        List<PassageHit> hits = index.search(wanted).hits();
        String base = request.scheme() + "://" + request.host();
        String query = request.raw().getQueryString();
        String self = base + request.uri() + (query == null ? "" : "?" + query);
        Instant updated = hits.stream()
                .map(AtomFeed::updated)
                .max(Instant::compareTo)
                .orElseGet(() -> Instant.ofEpochMilli(index.state().lastIndexed()));
        response.type(AtomFeed.MEDIA_TYPE);
        return new AtomFeed(
                        base,
                        self,
                        given.one("q", SearchParameters.MAX_QUERY_LENGTH).orElse(""))
                .write(given.canonical(Set.of("size")), updated, hits);
    }
}
