package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.search.query.HitGrouping;
import java.util.Map;
import java.util.Objects;

/** The unit of counting: documents, or the distinct groups that they belong to. */
final class CountUnit {
    /**
     * The largest count of groups that is reported as exact. Elasticsearch counts few distinct values by 25 bits of
     * their hashes (HyperLogLog++, Heule et al. 2013), so that among n values a collision has a probability of about
     * n²/2²⁶: less than 1 in 1,600 here.
     */
    static final int EXACT = 200;

    private static final int PRECISION = 3_000;

    private static final String GROUPS = "groups";

    private final HitGrouping group;

    CountUnit(HitGrouping group) {
        this.group = group;
    }

    boolean isGrouped() {
        return group != HitGrouping.NONE;
    }

    /** The field that identifies a passage's group. */
    String field() {
        return switch (group) {
            case ARTICLE -> FieldNames.ARTICLE_ID;
            case STORY -> FieldNames.STORY;
            case NONE -> throw new IllegalStateException("nothing is grouped");
        };
    }

    /** The aggregations that a bucket needs besides its document count. */
    Map<String, Aggregation> inEachBucket() {
        if (!isGrouped()) {
            return Map.of();
        }
        return Map.of(
                GROUPS, Aggregation.of(a -> a.cardinality(c -> c.field(field()).precisionThreshold(PRECISION))));
    }

    /** The count of a bucket. */
    long count(long documents, Map<String, Aggregate> inBucket) {
        return isGrouped() ? part(inBucket, GROUPS).cardinality().value() : documents;
    }

    /** Whether counts up to the given largest one may be inexact. */
    boolean isApproximate(long largest) {
        return isGrouped() && largest > EXACT;
    }

    /** The result of a requested aggregation. */
    static Aggregate part(Map<String, Aggregate> answered, String name) {
        return Objects.requireNonNull(answered.get(name), () -> "Elasticsearch did not answer '" + name + "'");
    }
}
