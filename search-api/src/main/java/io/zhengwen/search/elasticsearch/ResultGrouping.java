package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.FieldCollapse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.search.query.CollapsedHits;
import io.zhengwen.search.query.HitGrouping;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collapses hits to one per group and reads the number of groups and the collapsed hits. */
final class ResultGrouping {
    private static final String TOTAL = "groups total";
    private static final String DIFFERENT = "different";
    private static final String OTHERS = "others";
    private static final int MAX_REPRINTS = 20;
    /** The maximum that Elasticsearch accepts; 80 KB per shard. */
    private static final int TOTAL_PRECISION = 40_000;

    private final HitGrouping group;
    private final CountUnit counting;

    ResultGrouping(HitGrouping group) {
        this.group = group;
        this.counting = new CountUnit(group);
    }

    boolean isUsed() {
        return counting.isGrouped();
    }

    FieldCollapse collapse() {
        return FieldCollapse.of(c -> c.field(counting.field()).innerHits(others()));
    }

    private InnerHits others() {
        InnerHits.Builder others = new InnerHits.Builder().name(OTHERS);
        if (group != HitGrouping.STORY) {
            return others.size(0).build();
        }
        return others.size(MAX_REPRINTS + 1)
                .collapse(c -> c.field(FieldNames.ARTICLE_ID))
                .sort(s -> s.field(f ->
                        f.field(FieldNames.PUBLISHED_AT).order(SortOrder.Asc).missing("_last")))
                .sort(s -> s.field(f -> f.field(FieldNames.ARTICLE_ID).order(SortOrder.Asc)))
                .source(s -> s.filter(f ->
                        f.includes(FieldNames.ARTICLE_ID, FieldNames.SOURCE, FieldNames.URL, FieldNames.PUBLISHED_AT)))
                .build();
    }

    /**
     * @param choices the filters of the search's post filter, repeated here because aggregations do not see that filter
     */
    Map<String, Aggregation> total(List<Query> choices) {
        Aggregation different =
                Aggregation.of(a -> a.cardinality(c -> c.field(counting.field()).precisionThreshold(TOTAL_PRECISION)));
        return Map.of(
                TOTAL,
                Aggregation.of(
                        a -> a.filter(f -> f.bool(b -> b.filter(choices))).aggregations(DIFFERENT, different)));
    }

    /** The number of matching groups; 0 when there is no index. */
    static long total(Map<String, Aggregate> answered) {
        Aggregate total = answered.get(TOTAL);
        return total == null
                ? 0
                : CountUnit.part(total.filter().aggregations(), DIFFERENT)
                        .cardinality()
                        .value();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Source(
            String articleId,
            @Nullable String source,
            @Nullable String url,
            @Nullable String publishedAt) {}

    /** The other passages of a hit's group; null without grouping. */
    static @Nullable CollapsedHits others(Hit<HitSource> hit, String articleId) {
        InnerHitsResult others = hit.innerHits().get(OTHERS);
        if (others == null) {
            return null;
        }
        var total = others.hits().total();
        List<CollapsedHits.Reprint> reprints = others.hits().hits().stream()
                .map(ResultGrouping::source)
                .filter(s -> !s.articleId.equals(articleId))
                .map(s -> new CollapsedHits.Reprint(s.articleId, s.source, s.url, s.publishedAt))
                .limit(MAX_REPRINTS)
                .toList();
        return new CollapsedHits(total == null ? 0 : total.value() - 1, reprints);
    }

    private static Source source(Hit<JsonData> hit) {
        return Objects.requireNonNull(hit.source()).to(Source.class);
    }
}
