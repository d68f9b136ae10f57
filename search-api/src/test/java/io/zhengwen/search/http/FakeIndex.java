package io.zhengwen.search.http;

import io.zhengwen.search.query.CooccurrenceTable;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FacetCounts;
import io.zhengwen.search.query.IndexState;
import io.zhengwen.search.query.IndexUnavailableException;
import io.zhengwen.search.query.IndexedArticle;
import io.zhengwen.search.query.PagePosition;
import io.zhengwen.search.query.PassageHit;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.PassageScan;
import io.zhengwen.search.query.SearchPage;
import io.zhengwen.search.query.SearchQuery;
import io.zhengwen.search.query.Timeline;
import io.zhengwen.search.query.TimelineInterval;
import io.zhengwen.search.query.TitleHit;
import io.zhengwen.search.query.ValueMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** An empty index that records its calls and can be made unavailable. */
public final class FakeIndex implements PassageIndex {
    final List<SearchQuery> asked = Collections.synchronizedList(new ArrayList<>());
    boolean away;
    /** The batches that scans return. */
    public volatile PassageScan scan = new PassageScan() {
        @Override
        public List<PassageHit> next() {
            return List.of();
        }

        @Override
        public void close() {
            // nothing to close
        }
    };

    boolean broken;
    /** If set, searches wait until it opens. */
    @Nullable
    volatile CountDownLatch gate;
    /** One permit for each search that waits. */
    final Semaphore waiting = new Semaphore(0);

    @Override
    public SearchPage search(SearchQuery request) {
        checkReady();
        waitAtTheGate();
        asked.add(request);
        return new SearchPage(0, false, List.of(), Map.of(), null);
    }

    @Override
    public SearchPage page(SearchQuery request, @Nullable PagePosition start) {
        return search(request);
    }

    @Override
    public PassageScan scan(SearchQuery request) {
        checkReady();
        asked.add(request);
        return scan;
    }

    private void waitAtTheGate() {
        CountDownLatch closed = gate;
        if (closed != null) {
            waiting.release();
            try {
                closed.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted at the gate", e);
            }
        }
    }

    @Override
    public FacetCounts values(SearchQuery request, Facet facet, ValueMatch match) {
        asked.add(request);
        return FacetCounts.NONE;
    }

    @Override
    public Timeline timeline(SearchQuery request, TimelineInterval interval) {
        asked.add(request);
        return new Timeline(List.of(), 0, false);
    }

    @Override
    public CooccurrenceTable cooccurrences(SearchQuery request, Facet rows, Facet columns, int size) {
        asked.add(request);
        return new CooccurrenceTable(List.of(), List.of(), List.of(), false);
    }

    @Override
    public List<String> surfaces(Facet facet, String value) {
        return List.of();
    }

    @Override
    public IndexState state() {
        checkReady();
        return new IndexState(0, 0);
    }

    @Override
    public Map<String, Long> valueCounts(Facet facet, int max) {
        return Map.of();
    }

    @Override
    public List<TitleHit> titles(String typed, int limit) {
        return List.of();
    }

    @Override
    public Optional<IndexedArticle> article(String articleId) {
        return Optional.empty();
    }

    @Override
    public void seeWrites() {
        // nothing is cached
    }

    @Override
    public void checkReady() {
        if (broken) {
            throw new IllegalStateException("a secret of ours");
        }
        if (away) {
            throw new IndexUnavailableException("cannot search", new IOException("connection refused"));
        }
    }
}
