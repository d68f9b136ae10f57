package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FacetCounts;
import io.zhengwen.search.query.FilterValue;
import io.zhengwen.search.query.SearchRequest;
import io.zhengwen.search.query.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facets as aggregations and back. Each facet is a filter (the other facets' open choices) around two term counts: the
 * most frequent values, and the chosen ones, which are listed even where they are rare or gone.
 */
final class FacetAggregations {
    private static final String TOP = "top";
    private static final String CHOSEN = "chosen";
    /** Shards answer with so many more values that counts stay exact over several of them in practice. */
    private static final int SHARD_SIZE = 5_000;

    private final SearchRequest request;
    private final Filters filters;

    FacetAggregations(SearchRequest request, Filters filters) {
        this.request = request;
        this.filters = filters;
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
        Aggregation top = Aggregation.of(
                a -> a.terms(t -> t.field(field).size(request.facetSize()).shardSize(SHARD_SIZE)));
        List<String> chosen = request.selection(facet).chosenSpellings();
        return Aggregation.of(a -> {
            var facetCounts = a.filter(f -> f.bool(b -> b.filter(others))).aggregations(TOP, top);
            if (!chosen.isEmpty()) {
                facetCounts.aggregations(
                        CHOSEN,
                        c -> c.terms(t -> t.field(field).size(chosen.size()).include(i -> i.terms(chosen))));
            }
            return facetCounts;
        });
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
        Selection selection = request.selection(facet);
        List<FacetCounts.Value> values = new ArrayList<>();
        long other = 0;
        StringTermsAggregate top = terms(parts.get(TOP));
        if (top != null) {
            Long rest = top.sumOtherDocCount();
            other = rest == null ? 0 : rest;
            top.buckets().array().forEach(b -> values.add(value(b, selection)));
        }
        StringTermsAggregate chosen = terms(parts.get(CHOSEN));
        if (chosen != null) {
            for (StringTermsBucket bucket : chosen.buckets().array()) {
                if (values.stream().noneMatch(v -> v.value().equals(bucket.key().stringValue()))) {
                    values.add(value(bucket, selection));
                    other -= bucket.docCount();
                }
            }
        }
        addMissing(selection, values);
        return new FacetCounts(values, other);
    }

    private static FacetCounts.Value value(StringTermsBucket bucket, Selection selection) {
        String value = bucket.key().stringValue();
        return new FacetCounts.Value(value, bucket.docCount(), selection.isChosen(value));
    }

    /** Adds the chosen values that no passage has. */
    private static void addMissing(Selection selection, List<FacetCounts.Value> values) {
        for (FilterValue chosen : selection.chosen()) {
            if (values.stream().noneMatch(v -> chosen.matches(v.value()))) {
                values.add(new FacetCounts.Value(chosen.canonical(), 0, true));
            }
        }
    }

    private static @Nullable StringTermsAggregate terms(@Nullable Aggregate aggregate) {
        return aggregate != null && aggregate.isSterms() ? aggregate.sterms() : null;
    }
}
