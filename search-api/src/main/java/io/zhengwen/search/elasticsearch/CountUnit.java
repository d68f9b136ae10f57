package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.search.query.HitGrouping;
import java.util.Map;
import java.util.Objects;

/** What counts count: documents, or the different groups that they belong to. */
final class CountUnit {
    /**
     * Up to here counts of groups are told as exact. Elasticsearch counts different values by 25 bits of their hashes while
     * they are few (HyperLogLog++, Heule et al. 2013), so that of n values two are taken for one with a chance of about
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

    /** The field that is the same for all passages of a group. */
    String field() {
        return switch (group) {
            case ARTICLE -> FieldNames.ARTICLE_ID;
            case STORY -> FieldNames.STORY;
            case NONE -> throw new IllegalStateException("nothing is grouped");
        };
    }

    /** What a bucket must count besides its documents. */
    Map<String, Aggregation> inEachBucket() {
        if (!isGrouped()) {
            return Map.of();
        }
        return Map.of(
                GROUPS, Aggregation.of(a -> a.cardinality(c -> c.field(field()).precisionThreshold(PRECISION))));
    }

    /** The count of a bucket with so many documents. */
    long count(long documents, Map<String, Aggregate> inBucket) {
        return isGrouped() ? part(inBucket, GROUPS).cardinality().value() : documents;
    }

    /** Whether such counts, of which the largest is given, are not exact. */
    boolean isApproximate(long largest) {
        return isGrouped() && largest > EXACT;
    }

    /** The answer to an aggregation that was asked for. */
    static Aggregate part(Map<String, Aggregate> answered, String name) {
        return Objects.requireNonNull(answered.get(name), () -> "Elasticsearch did not answer '" + name + "'");
    }
}
