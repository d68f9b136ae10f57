package io.zhengwen.search;

import io.zhengwen.mappings.Passage;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FilterScope;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts by checking every passage; follows the API description, independently of the queries. */
final class CountingModel {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final List<Passage> passages;

    CountingModel(List<Passage> passages) {
        this.passages = passages;
    }

    record Value(String value, long count, boolean selected) {}

    record Counts(List<Value> values, long other) {}

    record Answer(long total, Map<String, Counts> facets) {}

    Answer answer(RandomRequest request) {
        Map<String, Counts> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(facet.id(), count(request, facet));
        }
        return new Answer(
                passages.stream()
                        .filter(p -> matches(p, request, null))
                        .map(p -> unit(p, request))
                        .distinct()
                        .count(),
                facets);
    }

    private Counts count(RandomRequest request, Facet facet) {
        RandomRequest.@Nullable Choice own = request.choices().get(facet);
        Facet ignored = own != null && !own.all() ? facet : null;
        Map<String, Set<String>> units = new HashMap<>();
        passages.stream()
                .filter(p -> matches(p, request, ignored))
                .forEach(p -> values(p, facet, request.scope())
                        .forEach(v ->
                                units.computeIfAbsent(v, u -> new HashSet<>()).add(unit(p, request))));
        Map<String, Long> counts = new HashMap<>();
        units.forEach((value, with) -> counts.put(value, (long) with.size()));
        List<String> chosen = own == null ? List.of() : own.chosen();
        List<Value> ranked = counts.entrySet().stream()
                .map(e -> new Value(e.getKey(), e.getValue(), chosen.contains(e.getKey())))
                .sorted(Comparator.comparingLong(Value::count).reversed().thenComparing(Value::value))
                .toList();
        List<Value> listed = new ArrayList<>(ranked.subList(0, Math.min(ranked.size(), request.facetSize())));
        ranked.stream().skip(listed.size()).filter(Value::selected).forEach(listed::add);
        chosen.stream().filter(c -> !counts.containsKey(c)).forEach(c -> listed.add(new Value(c, 0, true)));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Counts(listed, all - listed.stream().mapToLong(Value::count).sum());
    }

    /** The key of the unit that counts once. */
    private static String unit(Passage p, RandomRequest request) {
        return switch (request.group()) {
            case NONE -> p.id();
            case ARTICLE -> p.articleId();
            case STORY -> p.story();
        };
    }

    /** Whether a passage matches, regardless of the chosen values of the facet {@code ignored}. */
    private static boolean matches(Passage p, RandomRequest request, @Nullable Facet ignored) {
        String phrase = request.phrase();
        String excluded = request.excludedPhrase();
        if ((phrase != null && !p.text().contains(phrase))
                || (excluded != null && p.text().contains(excluded))) {
            return false;
        }
        return inTime(p, request)
                && request.choices().entrySet().stream()
                        .allMatch(e ->
                                matches(values(p, e.getKey(), request.scope()), e.getValue(), e.getKey() == ignored));
    }

    private static boolean matches(List<String> values, RandomRequest.Choice choice, boolean ignoreChosen) {
        if (choice.excluded().stream().anyMatch(values::contains)) {
            return false;
        }
        if (ignoreChosen || choice.chosen().isEmpty()) {
            return true;
        }
        return choice.all()
                ? values.containsAll(choice.chosen())
                : choice.chosen().stream().anyMatch(values::contains);
    }

    private static List<String> values(Passage p, Facet facet, FilterScope scope) {
        return switch (facet) {
            case DISTRICT ->
                scope == FilterScope.PASSAGE
                        ? p.district()
                        : scope == FilterScope.SUBJECT ? p.subjectDistrict() : p.articleDistrict();
            case ENTERPRISE ->
                scope == FilterScope.PASSAGE
                        ? p.enterprise()
                        : scope == FilterScope.SUBJECT ? p.subjectEnterprise() : p.articleEnterprise();
            case TOPIC -> scope == FilterScope.ARTICLE ? p.articleTopic() : p.topic();
            case PERSON -> scope == FilterScope.ARTICLE ? p.articlePerson() : p.person();
            case DISTRICT_PATH ->
                scope == FilterScope.PASSAGE
                        ? p.districtPath()
                        : scope == FilterScope.SUBJECT ? p.subjectDistrictPath() : p.articleDistrictPath();
            case SOURCE -> p.source() == null ? List.of() : List.of(p.source());
        };
    }

    private static boolean inTime(Passage p, RandomRequest request) {
        String from = request.from();
        String to = request.to();
        String published = p.publishedAt();
        if (from == null && to == null) {
            return true;
        }
        if (published == null) {
            return false;
        }
        LocalDate day = published.length() == 10
                ? LocalDate.parse(published)
                : OffsetDateTime.parse(published).atZoneSameInstant(SHANGHAI).toLocalDate();
        return (from == null || !day.isBefore(first(from))) && (to == null || !day.isAfter(last(to)));
    }

    private static LocalDate first(String typed) {
        return switch (typed.length()) {
            case 4 -> LocalDate.parse(typed + "-01-01");
            case 7 -> YearMonth.parse(typed).atDay(1);
            default -> LocalDate.parse(typed);
        };
    }

    private static LocalDate last(String typed) {
        return switch (typed.length()) {
            case 4 -> LocalDate.parse(typed + "-12-31");
            case 7 -> YearMonth.parse(typed).atEndOfMonth();
            default -> LocalDate.parse(typed);
        };
    }
}
