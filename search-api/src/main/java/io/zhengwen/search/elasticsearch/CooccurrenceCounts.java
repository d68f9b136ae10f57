package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.zhengwen.search.query.CooccurrenceTable;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FacetCounts;
import io.zhengwen.search.query.SearchQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Counts pairs of values in two steps: first the most frequent values of each facet among the passages that have both,
 * then every pair of them.
 */
final class CooccurrenceCounts {
    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";
    private static final String EVIDENCE = "evidence";
    private static final int EVIDENCE_SIZE = 3;

    private final SearchQuery request;
    private final Facet rows;
    private final Facet columns;
    private final int size;
    private final boolean oneShard;
    private final FilterQueries filters;
    private final CountUnit counting;

    /** @param oneShard whether all passages are on a single shard, whose counts are exact */
    CooccurrenceCounts(SearchQuery request, Facet rows, Facet columns, int size, boolean oneShard) {
        this.request = request;
        this.rows = rows;
        this.columns = columns;
        this.size = size;
        this.oneShard = oneShard;
        this.filters = new FilterQueries(request);
        this.counting = new CountUnit(request.group());
    }

    /** Only passages with a value of both facets count. */
    List<Query> both() {
        return List.of(exists(rows), exists(columns));
    }

    private Query exists(Facet facet) {
        return Query.of(q -> q.exists(e -> e.field(filters.field(facet))));
    }

    Map<String, Aggregation> values() {
        return Map.of(ROWS, top(rows), COLUMNS, top(columns));
    }

    private Aggregation top(Facet facet) {
        TermsAggregation.Builder terms =
                new TermsAggregation.Builder().field(filters.field(facet)).size(size);
        if (!oneShard) {
            terms.shardSize(FacetAggregations.SHARD_SIZE);
        }
        return Aggregation.of(a -> a.terms(terms.build()).aggregations(counting.inEachBucket()));
    }

    List<FacetCounts.Value> rows(Map<String, Aggregate> answered) {
        return values(answered, ROWS, rows);
    }

    List<FacetCounts.Value> columns(Map<String, Aggregate> answered) {
        return values(answered, COLUMNS, columns);
    }

    private List<FacetCounts.Value> values(Map<String, Aggregate> answered, String name, Facet facet) {
        return buckets(answered, name).stream()
                .map(bucket -> new FacetCounts.Value(
                        bucket.key().stringValue(),
                        counting.count(bucket.docCount(), bucket.aggregations()),
                        request.selection(facet).isChosen(bucket.key().stringValue())))
                .sorted(Comparator.comparingLong(FacetCounts.Value::count)
                        .reversed()
                        .thenComparing(FacetCounts.Value::value))
                .toList();
    }

    Map<String, Aggregation> pairs(List<FacetCounts.Value> rowValues, List<FacetCounts.Value> columnValues) {
        Aggregation evidence = Aggregation.of(a -> a.topHits(t ->
                t.size(EVIDENCE_SIZE).source(s -> s.fetch(false)).sort(SearchRequestFactory.order(request.sort()))));
        Aggregation inner = Aggregation.of(a -> a.terms(
                        t -> t.field(filters.field(columns)).size(size).include(i -> i.terms(names(columnValues))))
                .aggregations(EVIDENCE, evidence)
                .aggregations(counting.inEachBucket()));
        return Map.of(
                ROWS,
                Aggregation.of(a -> a.terms(
                                t -> t.field(filters.field(rows)).size(size).include(i -> i.terms(names(rowValues))))
                        .aggregations(COLUMNS, inner)));
    }

    private static List<String> names(List<FacetCounts.Value> values) {
        return values.stream().map(FacetCounts.Value::value).toList();
    }

    CooccurrenceTable read(
            List<FacetCounts.Value> rowValues, List<FacetCounts.Value> columnValues, Map<String, Aggregate> answered) {
        long largest = Stream.concat(rowValues.stream(), columnValues.stream())
                .mapToLong(FacetCounts.Value::count)
                .max()
                .orElse(0);
        return new CooccurrenceTable(rowValues, columnValues, cells(answered), counting.isApproximate(largest));
    }

    private List<CooccurrenceTable.Cell> cells(Map<String, Aggregate> answered) {
        List<CooccurrenceTable.Cell> cells = new ArrayList<>();
        for (StringTermsBucket row : buckets(answered, ROWS)) {
            for (StringTermsBucket column : buckets(row.aggregations(), COLUMNS)) {
                boolean itself = rows == columns
                        && row.key().stringValue().equals(column.key().stringValue());
                if (!itself) {
                    cells.add(cell(row.key().stringValue(), column));
                }
            }
        }
        return cells;
    }

    private CooccurrenceTable.Cell cell(String row, StringTermsBucket column) {
        List<String> passages = CountUnit.part(column.aggregations(), EVIDENCE).topHits().hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.id()))
                .toList();
        return new CooccurrenceTable.Cell(
                row, column.key().stringValue(), counting.count(column.docCount(), column.aggregations()), passages);
    }

    private static List<StringTermsBucket> buckets(Map<String, Aggregate> answered, String name) {
        Aggregate terms = answered.get(name);
        return terms == null || !terms.isSterms()
                ? List.of()
                : terms.sterms().buckets().array();
    }
}
