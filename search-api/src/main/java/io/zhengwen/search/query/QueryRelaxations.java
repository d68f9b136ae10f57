package io.zhengwen.search.query;

import io.zhengwen.search.query.TextQuery.Alternative;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Relaxes queries that find nothing: extends the dates to the nearest month with matches, drops the dates, or drops
 * words: one, or else all but one. Relaxed queries are only suggested, never applied.
 */
public final class QueryRelaxations {
    private static final int MAX_WORDS = 6;
    private static final int MAX_SHORTER = 3;

    private final PassageIndex index;
    private final WordReader words;

    public QueryRelaxations(PassageIndex index, WordReader words) {
        this.index = index;
        this.words = words;
    }

    /**
     * A looser query that finds something.
     *
     * @param query the words to search for instead; null when they stay the same
     * @param dates the dates to search instead; null when they stay the same
     * @param total the number of its matches
     */
    public record QueryRelaxation(
            @Nullable String query, @Nullable DateRange dates, long total) {}

    /** The relaxations of a query that finds nothing: those that find something, with other dates first. */
    public List<QueryRelaxation> of(SearchQuery request) {
        List<QueryRelaxation> relaxations = new ArrayList<>();
        relaxations.addAll(otherDates(request));
        relaxations.addAll(fewerWords(request, null));
        if (relaxations.isEmpty() && !request.dates().isAll()) {
            relaxations.addAll(fewerWords(request.withDates(DateRange.ALL), DateRange.ALL));
        }
        return List.copyOf(relaxations);
    }

    private List<QueryRelaxation> otherDates(SearchQuery request) {
        if (request.dates().isAll()) {
            return List.of();
        }
        SearchQuery always = request.withDates(DateRange.ALL);
        long atAnyTime = total(always);
        if (atAnyTime == 0) {
            return List.of();
        }
        List<QueryRelaxation> relaxations = new ArrayList<>();
        nearest(request.dates(), index.timeline(always, TimelineInterval.MONTH))
                .map(wider -> new QueryRelaxation(null, wider, total(request.withDates(wider))))
                .filter(relaxation -> relaxation.total() > 0 && relaxation.total() < atAnyTime)
                .ifPresent(relaxations::add);
        relaxations.add(new QueryRelaxation(null, DateRange.ALL, atAnyTime));
        return relaxations;
    }

    /** The smallest extension of a range that reaches a month with matches. */
    private static Optional<DateRange> nearest(DateRange asked, Timeline found) {
        return found.buckets().stream()
                .map(bucket -> reaching(asked, YearMonth.from(bucket.date())))
                .min(Comparator.comparingLong(wider -> furtherDays(asked, wider)));
    }

    private static DateRange reaching(DateRange asked, YearMonth month) {
        LocalDate from = asked.from();
        LocalDate to = asked.to();
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return new DateRange(
                from != null && first.isBefore(from) ? first : from, to != null && last.isAfter(to) ? last : to);
    }

    private static long furtherDays(DateRange asked, DateRange wider) {
        return between(wider.from(), asked.from()) + between(asked.to(), wider.to());
    }

    private static long between(@Nullable LocalDate earlier, @Nullable LocalDate later) {
        return earlier == null || later == null ? 0 : ChronoUnit.DAYS.between(earlier, later);
    }

    /** @param dates the dates of the relaxations; null when they stay the same */
    private List<QueryRelaxation> fewerWords(SearchQuery request, @Nullable DateRange dates) {
        List<String> content = words(request.text());
        List<QueryRelaxation> relaxations = with(allButOne(content), request, dates);
        return relaxations.isEmpty() && content.size() > 2 ? with(content, request, dates) : relaxations;
    }

    private List<QueryRelaxation> with(List<String> queries, SearchQuery request, @Nullable DateRange dates) {
        return queries.stream()
                .distinct()
                .map(query -> new QueryRelaxation(query, dates, total(request.withText(asked(query)))))
                .filter(relaxation -> relaxation.total() > 0)
                .sorted(Comparator.comparingLong(QueryRelaxation::total).reversed())
                .limit(MAX_SHORTER)
                .toList();
    }

    private TextQuery asked(String query) {
        return new TextQuery(List.of(new Alternative(words.read(query), List.of(), List.of())));
    }

    /** The words of a query that consists of two to six words only; otherwise none. */
    private static List<String> words(TextQuery text) {
        if (text.alternatives().size() != 1) {
            return List.of();
        }
        Alternative asked = text.alternatives().get(0);
        List<String> content = asked.words().content().stream().distinct().toList();
        boolean onlyWords = asked.phrases().isEmpty() && asked.excluded().isEmpty();
        return onlyWords && content.size() >= 2 && content.size() <= MAX_WORDS ? content : List.of();
    }

    private static List<String> allButOne(List<String> content) {
        return content.stream()
                .map(dropped -> String.join(
                        " ",
                        content.stream().filter(word -> !word.equals(dropped)).toList()))
                .toList();
    }

    private long total(SearchQuery request) {
        return index.search(request.onlyTotal()).total();
    }
}
