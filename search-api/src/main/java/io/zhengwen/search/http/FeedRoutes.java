package io.zhengwen.search.http;

import io.zhengwen.search.guard.Admission;
import io.zhengwen.search.query.Hit;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.SearchRequest;
import io.zhengwen.search.query.Sort;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import spark.Request;
import spark.Response;

/** The newest passages that match, for feed readers. */
final class FeedRoutes {
    static final Set<String> FEED = SearchParameters.with(SearchParameters.NARROWING, "size");

    private final PassageIndex index;
    private final SearchParameters parameters;

    FeedRoutes(PassageIndex index, SearchParameters parameters) {
        this.index = index;
        this.parameters = parameters;
    }

    void addTo(Routes routes) {
        routes.get("/api/v1/search.atom", Admission.READING, this::feed);
    }

    private Object feed(Request request, Response response) {
        Parameters given = Parameters.read(request.raw().getQueryString(), FEED);
        SearchRequest wanted = parameters.read(given).withFacets(List.of()).withSort(Sort.NEWEST);
        List<Hit> hits = index.search(wanted).hits();
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
