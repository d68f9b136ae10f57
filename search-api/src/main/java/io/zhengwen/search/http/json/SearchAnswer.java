package io.zhengwen.search.http.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.query.CollapsedHits;
import io.zhengwen.search.query.DateRange;
import io.zhengwen.search.query.QueryRelaxations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a search result. */
public record SearchAnswer(
        Total total,
        @JsonProperty("took_ms") long tookMillis,
        List<HitJson> hits,
        Map<String, FacetJson> facets,

        @JsonProperty("suggested_filters") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<SuggestionJson> suggestedFilters,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RelaxedJson> relaxed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    /**
     * The number of matches.
     *
     * @param relation eq, or approximate
     */
    public record Total(long value, String unit, String relation) {}

    /**
     * One matching passage.
     *
     * @param score relevance; 0 when hits are sorted by date
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HitJson(
            String id,
            @JsonProperty("article_id") String articleId,
            PassageLevel level,
            @Nullable Integer paragraph,
            @Nullable Integer sentence,
            @Nullable String title,
            String text,
            HighlightJson highlight,
            @JsonProperty("published_at") @Nullable String publishedAt,
            @Nullable String source,
            @Nullable String url,
            List<DisplayLabels.District> districts,
            List<NameJson> enterprises,
            List<TopicJson> topics,
            List<NameJson> persons,
            SubjectJson subject,
            List<MentionJson> mentions,
            double score,
            @Nullable OthersJson others) {}

    /**
     * The other passages of the hit's group.
     *
     * @param count further passages
     * @param reprints other articles of the story, at most 20; absent when articles are grouped
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record OthersJson(long count, List<ReprintJson> reprints) {
        static @Nullable OthersJson of(@Nullable CollapsedHits others) {
            return others == null
                    ? null
                    : new OthersJson(
                            others.count(),
                            others.reprints().stream().map(ReprintJson::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReprintJson(
            @JsonProperty("article_id") String articleId,
            @Nullable String source,
            @Nullable String url,
            @JsonProperty("published_at") @Nullable String publishedAt) {
        static ReprintJson of(CollapsedHits.Reprint reprint) {
            return new ReprintJson(reprint.articleId(), reprint.source(), reprint.url(), reprint.publishedAt());
        }
    }

    /**
     * The matches of the query's words; title and text are HTML.
     *
     * @param ranges UTF-16 offsets in the hit's text, ends exclusive
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HighlightJson(@Nullable String title, @Nullable String text, List<int[]> ranges) {}

    record NameJson(String name) {}

    /** The districts and enterprises that the passage is about, possibly named in an earlier sentence. */
    record SubjectJson(List<DisplayLabels.District> districts, List<NameJson> enterprises) {}

    record TopicJson(String id, String name) {}

    /**
     * @param other the sum of the counts of values that are not listed
     * @param relation eq, or approximate
     */
    record FacetJson(String unit, List<ValueJson> values, long other, String relation) {}

    /** A filter that the query's words suggest; not applied. */
    record SuggestionJson(String facet, String value, String label) {}

    /**
     * A looser query that finds something, when the search finds nothing.
     *
     * @param change wider_dates, any_date (without from and to), fewer_words, or fewer_words_any_date
     * @param query the words to search for instead
     * @param from with wider_dates: the first day of the wider range
     * @param to with wider_dates: the last day of the wider range
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RelaxedJson(
            String change,
            @JsonProperty("q") @Nullable String query,
            @Nullable String from,
            @Nullable String to,
            long total) {
        static RelaxedJson of(QueryRelaxations.QueryRelaxation relaxation) {
            DateRange dates = relaxation.dates();
            return new RelaxedJson(
                    change(relaxation.query(), dates),
                    relaxation.query(),
                    dates == null ? null : day(dates.from()),
                    dates == null ? null : day(dates.to()),
                    relaxation.total());
        }

        private static String change(@Nullable String query, @Nullable DateRange dates) {
            if (dates == null) {
                return "fewer_words";
            }
            if (query != null) {
                return "fewer_words_any_date";
            }
            return dates.isAll() ? "any_date" : "wider_dates";
        }

        private static @Nullable String day(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    record ValueJson(String value, String label, long count, boolean selected) {}
}
