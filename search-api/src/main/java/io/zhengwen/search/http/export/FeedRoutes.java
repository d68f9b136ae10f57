package io.zhengwen.search.http.export;

import io.zhengwen.guard.Admission;
import io.zhengwen.search.http.request.RequestParameters;
import io.zhengwen.search.http.request.SearchParameters;
import io.zhengwen.search.http.route.RouteAnswer;
import io.zhengwen.search.http.route.RouteRegistry;
import io.zhengwen.search.http.route.RouteRequest;
import io.zhengwen.search.query.HitOrder;
import io.zhengwen.search.query.PassageHit;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.SearchQuery;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Serves the newest matching passages as an Atom feed. */
public final class FeedRoutes {
    static final Set<String> FEED = SearchParameters.with(SearchParameters.NARROWING, "size");

    private final PassageIndex index;
    private final SearchParameters parameters;

    public FeedRoutes(PassageIndex index, SearchParameters parameters) {
        this.index = index;
        this.parameters = parameters;
    }

    public void addTo(RouteRegistry routes) {
        routes.get("/api/v1/search.atom", Admission.READING, this::feed);
    }

    private RouteAnswer feed(RouteRequest request) {
        RequestParameters given = request.parameters(FEED);
        SearchQuery query = parameters.read(given).withFacets(List.of()).withSort(HitOrder.NEWEST);
        List<PassageHit> hits = index.search(query).hits();
        String base = request.baseAddress();
        String self = base + request.path() + (request.query() == null ? "" : "?" + request.query());
        Instant updated = hits.stream()
                .map(AtomFeed::updated)
                .max(Instant::compareTo)
                .orElseGet(() -> Instant.ofEpochMilli(index.state().lastIndexed()));
        String words = given.one("q", SearchParameters.MAX_QUERY_LENGTH).orElse("");
        String xml = new AtomFeed(base, self, words).write(given.canonical(Set.of("size")), updated, hits);
        return RouteAnswer.text(AtomFeed.MEDIA_TYPE, xml);
    }
}
