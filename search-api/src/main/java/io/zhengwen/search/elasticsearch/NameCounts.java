package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.IndexState;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads all values of a facet, page by page, and the state that shows whether they may have changed. */
final class NameCounts {
    private static final int PAGE = 10_000;
    private static final String VALUES = "values";
    private static final String VALUE = "value";
    private static final String LAST = "last";

    private final ElasticsearchClient client;
    private final IndexNames names;

    NameCounts(ElasticsearchClient client, IndexNames names) {
        this.client = client;
        this.names = names;
    }

    IndexState state() throws IOException {
        var answer = client.search(
                onArticles()
                        .trackTotalHits(t -> t.enabled(true))
                        .aggregations(LAST, a -> a.max(m -> m.field(FieldNames.INDEXED_AT)))
                        .build(),
                Void.class);
        var total = answer.hits().total();
        var last = answer.aggregations().get(LAST);
        Double millis = last == null ? null : last.max().value();
        return new IndexState(total == null ? 0 : total.value(), millis == null ? 0 : millis.longValue());
    }

    Map<String, Long> read(Facet facet, int max) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        Map<String, FieldValue> after = Map.of();
        do {
            CompositeAggregate page = page(facet, after);
            if (page == null) {
                return counts;
            }
            for (CompositeBucket bucket : page.buckets().array()) {
                counts.put(Objects.requireNonNull(bucket.key().get(VALUE)).stringValue(), bucket.docCount());
            }
            if (counts.size() > 2 * max) {
                counts = mostFrequent(counts, max);
            }
            after = page.afterKey();
        } while (!after.isEmpty());
        return counts.size() > max ? mostFrequent(counts, max) : counts;
    }

    private @Nullable CompositeAggregate page(Facet facet, Map<String, FieldValue> after) throws IOException {
        Aggregation values = Aggregation.of(a -> a.composite(c -> {
            c.size(PAGE)
                    .sources(List.of(Map.of(
                            VALUE, CompositeAggregationSource.of(s -> s.terms(t -> t.field(facet.id()))))));
            return after.isEmpty() ? c : c.after(after);
        }));
        var answer = client.search(
                onArticles()
                        .trackTotalHits(t -> t.enabled(false))
                        .aggregations(VALUES, values)
                        .build(),
                Void.class);
        var found = answer.aggregations().get(VALUES);
        return found == null ? null : found.composite();
    }

    private static Map<String, Long> mostFrequent(Map<String, Long> counts, int max) {
        List<Map.Entry<String, Long>> entries = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(max)
                .toList();
        Map<String, Long> most = new HashMap<>();
        entries.forEach(e -> most.put(e.getKey(), e.getValue()));
        return most;
    }

    private SearchRequest.Builder onArticles() {
        return new SearchRequest.Builder()
                .index(names.alias(PassageLevel.ARTICLE))
                .ignoreUnavailable(true)
                .allowNoIndices(true)
                .size(0);
    }
}
