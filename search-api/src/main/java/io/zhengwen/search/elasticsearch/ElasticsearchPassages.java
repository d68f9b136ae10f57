package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.query.CooccurrenceTable;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FacetCounts;
import io.zhengwen.search.query.HitGrouping;
import io.zhengwen.search.query.IndexState;
import io.zhengwen.search.query.IndexUnavailableException;
import io.zhengwen.search.query.IndexedArticle;
import io.zhengwen.search.query.PagePosition;
import io.zhengwen.search.query.PassageHit;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.PassageScan;
import io.zhengwen.search.query.PointInTimeGoneException;
import io.zhengwen.search.query.SearchPage;
import io.zhengwen.search.query.SearchQuery;
import io.zhengwen.search.query.Timeline;
import io.zhengwen.search.query.TimelineInterval;
import io.zhengwen.search.query.TitleHit;
import io.zhengwen.search.query.ValueMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The passage index in Elasticsearch. */
public final class ElasticsearchPassages implements PassageIndex {
    private static final int PASSAGES_SCANNED = 500;
    /** Smaller than for other levels, since an article may have 2 MB. */
    private static final int ARTICLES_SCANNED = 20;

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final SearchRequestFactory searches;
    private final PointInTimePool points;
    private final ShardCount shards = new ShardCount();

    public ElasticsearchPassages(ElasticsearchClient client, IndexNames names) {
        this.client = client;
        this.names = names;
        this.searches = new SearchRequestFactory(names);
        this.points = new PointInTimePool(client, names);
    }

    @Override
    public SearchPage search(SearchQuery query) {
        return find(query, null);
    }

    @Override
    public SearchPage page(SearchQuery query, @Nullable PagePosition start) {
        if (start != null) {
            return find(query, start);
        }
        try {
            return find(query, firstPosition(() -> points.share(query.level())));
        } catch (PointInTimeGoneException e) {
            // a rebuild has replaced the index, or a node has restarted
            points.shareNoMore();
            return find(query, firstPosition(() -> points.share(query.level())));
        }
    }

    /** The start of the first page; null when there is no index. */
    private static @Nullable PagePosition firstPosition(Question<Optional<String>> opening) {
        return ask("open a point in time", opening)
                .map(id -> new PagePosition(id, List.of(), 0))
                .orElse(null);
    }

    @Override
    public void seeWrites() {
        points.shareNoMore();
    }

    private SearchPage find(SearchQuery query, @Nullable PagePosition at) {
        FilterQueries filters = new FilterQueries(query);
        FacetAggregations facets = new FacetAggregations(query, filters, ValueMatch.ANY, shards.isOne(query.level()));
        var request = searches.build(query, filters, facets, at);
        SearchResponse<HitSource> found = askAt(at, () -> client.search(request, HitSource.class));
        shards.learn(query.level(), found.shards());
        boolean grouped = query.group() != HitGrouping.NONE;
        TotalHits matching = found.hits().total();
        long total = grouped ? ResultGrouping.total(found.aggregations()) : matching == null ? 0 : matching.value();
        boolean approximate = grouped && total > CountUnit.EXACT;
        List<PassageHit> hits =
                found.hits().hits().stream().map(HitSource::toHit).toList();
        PagePosition next = at == null || hits.isEmpty() ? null : after(at, found);
        boolean last = next == null
                || hits.size() < SearchRequestFactory.size(query, at)
                || (next.skipped() >= total && !approximate);
        return new SearchPage(total, approximate, hits, facets.read(found.aggregations()), last ? null : next);
    }

    /** The position after the last hit of a response. */
    private static PagePosition after(PagePosition at, SearchResponse<HitSource> found) {
        var hits = found.hits().hits();
        String pointInTime = found.pitId() == null ? at.pointInTime() : found.pitId();
        List<@Nullable Object> order = new ArrayList<>();
        hits.get(hits.size() - 1).sort().forEach(value -> order.add(value._get()));
        return new PagePosition(pointInTime, order, at.skipped() + hits.size());
    }

    /** Searches in a point in time, which may have expired. */
    private static <T> T askAt(@Nullable PagePosition at, Question<T> question) {
        return ask("search", () -> {
            try {
                return question.ask();
            } catch (ElasticsearchException e) {
                if (at != null && PointInTimePool.isGone(e)) {
                    throw new PointInTimeGoneException(e);
                }
                throw e;
            }
        });
    }

    @Override
    public PassageScan scan(SearchQuery query) {
        int size = query.level() == PassageLevel.ARTICLE ? ARTICLES_SCANNED : PASSAGES_SCANNED;
        return new PointInTimeScan(
                firstPosition(() -> points.open(query.level())), at -> batch(query, at, size), points::close);
    }

    private PointInTimeScan.Batch batch(SearchQuery query, PagePosition at, int size) {
        var request = searches.scan(query, at, size);
        SearchResponse<HitSource> found = askAt(at, () -> client.search(request, HitSource.class));
        List<PassageHit> hits =
                found.hits().hits().stream().map(HitSource::toHit).toList();
        return new PointInTimeScan.Batch(hits, hits.size() < size ? null : after(at, found));
    }

    @Override
    public FacetCounts values(SearchQuery query, Facet facet, ValueMatch match) {
        SearchQuery counted = query.onlyTotal().withFacets(List.of(facet));
        FilterQueries filters = new FilterQueries(counted);
        FacetAggregations facets = new FacetAggregations(counted, filters, match, shards.isOne(counted.level()));
        var request = searches.build(counted, filters, facets, null);
        SearchResponse<HitSource> found =
                ask("count values of " + facet.id(), () -> client.search(request, HitSource.class));
        return facets.read(found.aggregations()).getOrDefault(facet, FacetCounts.NONE);
    }

    @Override
    public Timeline timeline(SearchQuery query, TimelineInterval interval) {
        TimelineAggregations timelines = new TimelineAggregations(query, interval);
        return timelines.read(counts("count by date", searches.counts(query, timelines.build(), List.of())));
    }

    @Override
    public CooccurrenceTable cooccurrences(SearchQuery query, Facet rows, Facet columns, int size) {
        CooccurrenceCounts counts = new CooccurrenceCounts(query, rows, columns, size, shards.isOne(query.level()));
        String attempt = "count pairs of " + rows.id() + " and " + columns.id();
        var frequent = counts(attempt, searches.counts(query, counts.values(), counts.both()));
        List<FacetCounts.Value> rowValues = counts.rows(frequent);
        List<FacetCounts.Value> columnValues = counts.columns(frequent);
        if (rowValues.isEmpty() || columnValues.isEmpty()) {
            return new CooccurrenceTable(rowValues, columnValues, List.of(), false);
        }
        var pairs = counts(attempt, searches.counts(query, counts.pairs(rowValues, columnValues), counts.both()));
        return counts.read(rowValues, columnValues, pairs);
    }

    private Map<String, Aggregate> counts(String attempt, co.elastic.clients.elasticsearch.core.SearchRequest request) {
        return ask(attempt, () -> client.search(request, Void.class)).aggregations();
    }

    @Override
    public List<String> surfaces(Facet facet, String value) {
        SurfaceFormQuery surfaces = new SurfaceFormQuery(names);
        var request = surfaces.build(facet, value);
        var found =
                ask("read mentions of '" + value + "'", () -> client.search(request, SurfaceFormQuery.Mentions.class));
        return surfaces.read(facet, value, found.hits().hits());
    }

    @Override
    public IndexState state() {
        return ask("see whether articles have changed", () -> new NameCounts(client, names).state());
    }

    @Override
    public Map<String, Long> valueCounts(Facet facet, int max) {
        return ask("read the values of " + facet.id(), () -> new NameCounts(client, names).read(facet, max));
    }

    @Override
    public List<TitleHit> titles(String typed, int limit) {
        var request = new TitleQuery(names).build(typed, limit);
        return TitleQuery.read(ask("search titles", () -> client.search(request, TitleQuery.Source.class))
                .hits()
                .hits());
    }

    @Override
    public Optional<IndexedArticle> article(String articleId) {
        return ask("read article '" + articleId + "'", () -> new ArticleLoader(client, names).find(articleId));
    }

    @Override
    public void checkReady() {
        ask(
                "search the alias " + names.all(),
                () -> client.search(
                        s -> s.index(names.all())
                                .ignoreUnavailable(true)
                                .allowNoIndices(true)
                                .size(0),
                        Void.class));
    }

    /** A request to Elasticsearch. */
    private interface Question<T> {
        T ask() throws IOException;
    }

    private static <T> T ask(String attempt, Question<T> question) {
        try {
            return question.ask();
        } catch (IOException e) {
            throw new IndexUnavailableException("cannot " + attempt, e);
        } catch (ElasticsearchException e) {
            if (e.status() == 400 || e.status() == 404) {
                throw new IllegalStateException("Elasticsearch does not understand how we " + attempt, e);
            }
            throw new IndexUnavailableException("cannot " + attempt, e);
        }
    }
}
