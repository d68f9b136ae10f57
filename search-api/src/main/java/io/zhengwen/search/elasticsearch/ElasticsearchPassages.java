package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.query.Article;
import io.zhengwen.search.query.Cooccurrences;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FacetCounts;
import io.zhengwen.search.query.IndexState;
import io.zhengwen.search.query.IndexUnavailableException;
import io.zhengwen.search.query.Interval;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.SearchPage;
import io.zhengwen.search.query.SearchRequest;
import io.zhengwen.search.query.Timeline;
import io.zhengwen.search.query.TitleHit;
import io.zhengwen.search.query.ValueMatch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The passages in Elasticsearch. */
public final class ElasticsearchPassages implements PassageIndex {
    private final ElasticsearchClient client;
    private final IndexNames names;
    private final Searches searches;

    public ElasticsearchPassages(ElasticsearchClient client, IndexNames names) {
        this.client = client;
        this.names = names;
        this.searches = new Searches(names);
    }

    @Override
    public SearchPage search(SearchRequest wanted) {
        Filters filters = new Filters(wanted);
        FacetAggregations facets = new FacetAggregations(wanted, filters);
        var request = searches.build(wanted, filters, facets);
        SearchResponse<HitSource> found = ask("search", () -> client.search(request, HitSource.class));
        TotalHits total = found.hits().total();
        return new SearchPage(
                total == null ? 0 : total.value(),
                found.hits().hits().stream().map(HitSource::toHit).toList(),
                facets.read(found.aggregations()));
    }

    @Override
    public FacetCounts values(SearchRequest wanted, Facet facet, ValueMatch match) {
        SearchRequest counted = wanted.onlyTotal().withFacets(List.of(facet));
        Filters filters = new Filters(counted);
        FacetAggregations facets = new FacetAggregations(counted, filters, match);
        var request = searches.build(counted, filters, facets);
        SearchResponse<HitSource> found =
                ask("count values of " + facet.id(), () -> client.search(request, HitSource.class));
        return facets.read(found.aggregations()).getOrDefault(facet, FacetCounts.NONE);
    }

    @Override
    public Timeline timeline(SearchRequest wanted, Interval interval) {
        Timelines timelines = new Timelines(wanted, interval);
        return timelines.read(counts("count by date", searches.counts(wanted, timelines.build(), List.of())));
    }

    @Override
    public Cooccurrences cooccurrences(SearchRequest wanted, Facet rows, Facet columns, int size) {
        CooccurrenceCounts counts = new CooccurrenceCounts(wanted, rows, columns, size);
        String attempt = "count pairs of " + rows.id() + " and " + columns.id();
        var frequent = counts(attempt, searches.counts(wanted, counts.values(), counts.both()));
        List<FacetCounts.Value> rowValues = counts.rows(frequent);
        List<FacetCounts.Value> columnValues = counts.columns(frequent);
        if (rowValues.isEmpty() || columnValues.isEmpty()) {
            return new Cooccurrences(rowValues, columnValues, List.of());
        }
        var pairs = counts(attempt, searches.counts(wanted, counts.pairs(rowValues, columnValues), counts.both()));
        return new Cooccurrences(rowValues, columnValues, counts.cells(pairs));
    }

    private Map<String, Aggregate> counts(String attempt, co.elastic.clients.elasticsearch.core.SearchRequest request) {
        return ask(attempt, () -> client.search(request, Void.class)).aggregations();
    }

    @Override
    public List<String> surfaces(Facet facet, String value) {
        Surfaces surfaces = new Surfaces(names);
        var request = surfaces.build(facet, value);
        var found = ask("read mentions of '" + value + "'", () -> client.search(request, Surfaces.Mentions.class));
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
        var request = new Titles(names).build(typed, limit);
        return Titles.read(ask("search titles", () -> client.search(request, Titles.Source.class))
                .hits()
                .hits());
    }

    @Override
    public Optional<Article> article(String articleId) {
        return ask("read article '" + articleId + "'", () -> new Articles(client, names).find(articleId));
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

    /** Something that asks Elasticsearch. */
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
