package io.zhengwen.search.http.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhengwen.search.http.json.SearchAnswer.FacetJson;
import io.zhengwen.search.http.json.SearchAnswer.HitJson;
import io.zhengwen.search.http.json.SearchAnswer.Total;
import io.zhengwen.search.http.json.SearchAnswer.ValueJson;
import io.zhengwen.search.query.CooccurrenceTable;
import io.zhengwen.search.query.Timeline;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of facet values, timelines, co-occurrences and entities. */
public final class CountAnswers {
    private CountAnswers() {}

    /**
     * The values of one facet.
     *
     * @param other the sum of the counts of matching values that are not listed
     */
    public record FacetValues(String facet, String unit, List<ValueJson> values, long other, String relation) {}

    /** @param date the first day of the interval, yyyy-MM-dd */
    record BucketJson(String date, long count) {}

    /**
     * A histogram of publication dates.
     *
     * @param relation eq, or approximate
     */
    public record TimelineJson(String interval, String unit, List<BucketJson> buckets, long undated, String relation) {
        public static TimelineJson of(String interval, String unit, Timeline timeline) {
            return new TimelineJson(
                    interval,
                    unit,
                    timeline.buckets().stream()
                            .map(b -> new BucketJson(b.date().toString(), b.count()))
                            .toList(),
                    timeline.undated(),
                    FacetPresenter.relation(timeline.approximate()));
        }
    }

    public record AxisValue(String value, String label, long count) {}

    /**
     * The count of one pair of values.
     *
     * @param sentences ids of some passages that contain both values; sentences, unless another level is requested
     */
    public record CellJson(String row, String column, long count, List<String> sentences) {
        public static CellJson of(CooccurrenceTable.Cell cell) {
            return new CellJson(cell.row(), cell.column(), cell.count(), cell.passages());
        }
    }

    /**
     * The counts of pairs of values of two facets.
     *
     * @param relation eq, or approximate
     */
    public record CooccurrenceJson(
            String unit, List<AxisValue> rows, List<AxisValue> columns, List<CellJson> cells, String relation) {}

    /**
     * The profile of a district, enterprise, person or topic.
     *
     * @param path a district's codes from the province down
     * @param companions the other entities in the same passages, by facet
     * @param sentences passages that name it, one of each article
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntityJson(
            String type,
            String value,
            String label,
            @Nullable String path,
            List<String> aliases,
            Total total,
            TimelineJson timeline,
            Map<String, FacetJson> companions,
            List<HitJson> sentences) {}
}
