package io.zhengwen.indexer.cluster;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads all hits of a search page by page ({@code search_after}). The request must sort by a field that is different
 * for each hit. Not thread-safe.
 */
public final class PagedSearch<T> {
    private final int pageSize;
    private final Supplier<SearchRequest.Builder> request;
    private final Search<T> search;
    private @Nullable List<FieldValue> last;
    private boolean ended;

    /** Runs a search and returns its hits. */
    @FunctionalInterface
    public interface Search<T> {
        List<Hit<T>> hits(SearchRequest request) throws InterruptedException;
    }

    /** @param request creates the request of a page, without its size and start */
    public PagedSearch(int pageSize, Supplier<SearchRequest.Builder> request, Search<T> search) {
        this.pageSize = pageSize;
        this.request = request;
        this.search = search;
    }

    /** Reads the next page; empty at the end. */
    public List<Hit<T>> next() throws InterruptedException {
        if (ended) {
            return List.of();
        }
        SearchRequest.Builder page = request.get().size(pageSize);
        if (last != null) {
            page.searchAfter(last);
        }
        List<Hit<T>> hits = search.hits(page.build());
        ended = hits.size() < pageSize;
        if (!hits.isEmpty()) {
            last = hits.get(hits.size() - 1).sort();
        }
        return hits;
    }
}
