package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationCollectMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FacetCounts;
import io.zhengwen.search.query.FacetSelection;
import io.zhengwen.search.query.FilterValue;
import io.zhengwen.search.query.SearchQuery;
import io.zhengwen.search.query.ValueMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds the aggregations of facets and reads their results. Each facet is a filter (the other facets' open choices)
 * around two terms aggregations: the most frequent values, and the chosen ones, which are listed even if they are rare.
 *
 * <p>When groups are counted, Elasticsearch still selects the values with the most documents, more of them than are
 * shown. They are then ranked by groups here, because ranking by groups in Elasticsearch would need a set of groups for
 * every value.
 */
final class FacetAggregations {
    private static final String TOP = "top";
    private static final String CHOSEN = "chosen";
    /**
     * The number of additional values that each of several shards returns, so that counts are exact in practice. A
     * single shard is exact without it, which halves the cost of a search.
     */
    static final int SHARD_SIZE = 5_000;
    /** The minimum number of values that are ranked by groups. */
    private static final int GROUPED_VALUES = 300;

    private static final Comparator<FacetCounts.Value> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(FacetCounts.Value::count).reversed().thenComparing(FacetCounts.Value::value);

    private final SearchQuery request;
    private final FilterQueries filters;
    private final ValueMatch match;
    private final boolean oneShard;
    private final CountUnit counting;

    /**
     * Creates the aggregations of a query.
     *
     * @param match the values that are counted
     * @param oneShard whether the level is on a single shard
     */
    FacetAggregations(SearchQuery request, FilterQueries filters, ValueMatch match, boolean oneShard) {
        this.request = request;
        this.filters = filters;
        this.match = match;
        this.oneShard = oneShard;
        this.counting = new CountUnit(request.group());
    }

    Map<String, Aggregation> build() {
        Map<String, Aggregation> aggregations = new LinkedHashMap<>();
        for (Facet facet : request.facets()) {
            aggregations.put(facet.id(), build(facet));
        }
        return aggregations;
    }

    private Aggregation build(Facet facet) {
        String field = filters.field(facet);
        List<Query> others = filters.choicesExcept(facet);
        List<String> chosen = chosen(facet).stream()
                .flatMap(value -> value.spellings().stream())
                .distinct()
                .toList();
        return Aggregation.of(a -> {
            var facetCounts = a.filter(f -> f.bool(b -> b.filter(others))).aggregations(TOP, top(field));
            if (!chosen.isEmpty()) {
                facetCounts.aggregations(
                        CHOSEN,
                        c -> c.terms(t -> t.field(field).size(chosen.size()).include(i -> i.terms(chosen)))
                                .aggregations(counting.inEachBucket()));
            }
            return facetCounts;
        });
    }

    private Aggregation top(String field) {
        TermsAggregation.Builder terms = new TermsAggregation.Builder().field(field);
        if (!oneShard) {
            terms.shardSize(SHARD_SIZE);
        }
        ValueIncludes.of(match).ifPresent(terms::include);
        if (counting.isGrouped()) {
            terms.size(Math.max(request.facetSize(), GROUPED_VALUES))
                    .collectMode(TermsAggregationCollectMode.BreadthFirst);
        } else {
            terms.size(request.facetSize());
        }
        return Aggregation.of(a -> a.terms(terms.build()).aggregations(counting.inEachBucket()));
    }

    private List<FilterValue> chosen(Facet facet) {
        return request.selection(facet).chosen().stream()
                .filter(value -> value.spellings().stream().anyMatch(match::accepts))
                .toList();
    }

    Map<Facet, FacetCounts> read(Map<String, Aggregate> answered) {
        Map<Facet, FacetCounts> facets = new LinkedHashMap<>();
        for (Facet facet : request.facets()) {
            facets.put(facet, read(facet, answered.get(facet.id())));
        }
        return facets;
    }

    private FacetCounts read(Facet facet, @Nullable Aggregate answered) {
        Map<String, Aggregate> parts =
                answered == null ? Map.of() : answered.filter().aggregations();
        FacetSelection selection = request.selection(facet);
        List<FacetCounts.Value> ranked = values(parts.get(TOP), selection);
        int shown = Math.min(ranked.size(), request.facetSize());
        List<FacetCounts.Value> values = new ArrayList<>(ranked.subList(0, shown));
        long unseen = unseen(parts.get(TOP));
        long other = unseen;
        for (FacetCounts.Value value : ranked.subList(shown, ranked.size())) {
            other += value.count();
        }
        for (FacetCounts.Value value : values(parts.get(CHOSEN), selection)) {
            if (values.stream().noneMatch(v -> v.value().equals(value.value()))) {
                values.add(value);
                other -= value.count();
            }
        }
        addMissing(chosen(facet), values);
        boolean approximate =
                counting.isGrouped() && (unseen > 0 || values.stream().anyMatch(v -> v.count() > CountUnit.EXACT));
        return new FacetCounts(values, Math.max(0, other), approximate);
    }

    /** The values in display order; Elasticsearch orders them by passages, not by groups. */
    private List<FacetCounts.Value> values(@Nullable Aggregate counted, FacetSelection selection) {
        StringTermsAggregate terms = terms(counted);
        return terms == null
                ? List.of()
                : terms.buckets().array().stream()
                        .map(bucket -> value(bucket, selection))
                        .sorted(MOST_FREQUENT_FIRST)
                        .toList();
    }

    private FacetCounts.Value value(StringTermsBucket bucket, FacetSelection selection) {
        String value = bucket.key().stringValue();
        long count = counting.count(bucket.docCount(), bucket.aggregations());
        return new FacetCounts.Value(value, count, selection.isChosen(value));
    }

    private static long unseen(@Nullable Aggregate counted) {
        StringTermsAggregate terms = terms(counted);
        Long rest = terms == null ? null : terms.sumOtherDocCount();
        return rest == null ? 0 : rest;
    }

    /** Adds the chosen values without any passage. */
    private static void addMissing(List<FilterValue> chosenValues, List<FacetCounts.Value> values) {
        for (FilterValue chosen : chosenValues) {
            if (values.stream().noneMatch(v -> chosen.matches(v.value()))) {
                values.add(new FacetCounts.Value(chosen.canonical(), 0, true));
            }
        }
    }

    private static @Nullable StringTermsAggregate terms(@Nullable Aggregate aggregate) {
        return aggregate != null && aggregate.isSterms() ? aggregate.sterms() : null;
    }
}
