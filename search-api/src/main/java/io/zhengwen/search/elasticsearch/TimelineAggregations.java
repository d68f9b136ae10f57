package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.search.query.DateRange;
import io.zhengwen.search.query.SearchQuery;
import io.zhengwen.search.query.Timeline;
import io.zhengwen.search.query.TimelineInterval;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Builds the aggregations of timelines and reads their results. */
final class TimelineAggregations {
    private static final String DATED = "dated";
    private static final String UNDATED = "undated";

    private final TimelineInterval interval;
    private final CountUnit counting;

    TimelineAggregations(SearchQuery request, TimelineInterval interval) {
        this.interval = interval;
        this.counting = new CountUnit(request.group());
    }

    Map<String, Aggregation> build() {
        Aggregation dated = Aggregation.of(a -> a.dateHistogram(d -> d.field(FieldNames.PUBLISHED_AT)
                        .calendarInterval(calendar())
                        .timeZone(DateRange.ZONE.getId())
                        .minDocCount(1))
                .aggregations(counting.inEachBucket()));
        Aggregation undated = Aggregation.of(
                a -> a.missing(m -> m.field(FieldNames.PUBLISHED_AT)).aggregations(counting.inEachBucket()));
        return Map.of(DATED, dated, UNDATED, undated);
    }

    private CalendarInterval calendar() {
        return switch (interval) {
            case YEAR -> CalendarInterval.Year;
            case QUARTER -> CalendarInterval.Quarter;
            case MONTH -> CalendarInterval.Month;
            case WEEK -> CalendarInterval.Week;
            case DAY -> CalendarInterval.Day;
        };
    }

    Timeline read(Map<String, Aggregate> answered) {
        if (answered.isEmpty()) {
            return new Timeline(List.of(), 0, false);
        }
        List<Timeline.Bucket> buckets = CountUnit.part(answered, DATED).dateHistogram().buckets().array().stream()
                .map(this::bucket)
                .toList();
        var missing = CountUnit.part(answered, UNDATED).missing();
        long undated = counting.count(missing.docCount(), missing.aggregations());
        long largest = buckets.stream().mapToLong(Timeline.Bucket::count).reduce(undated, Math::max);
        return new Timeline(buckets, undated, counting.isApproximate(largest));
    }

    private Timeline.Bucket bucket(DateHistogramBucket bucket) {
        return new Timeline.Bucket(
                Instant.ofEpochMilli(bucket.key()).atZone(DateRange.ZONE).toLocalDate(),
                counting.count(bucket.docCount(), bucket.aggregations()));
    }
}
