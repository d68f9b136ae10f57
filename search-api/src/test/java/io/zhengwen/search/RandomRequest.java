package io.zhengwen.search;

import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FilterScope;
import io.zhengwen.search.query.HitGrouping;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A random request.
 *
 * @param phrase a text to search for literally
 * @param from the parameter's text
 */
record RandomRequest(
        PassageLevel level,
        @Nullable String phrase,
        @Nullable String excludedPhrase,
        FilterScope scope,
        HitGrouping group,
        @Nullable String from,
        @Nullable String to,
        Map<Facet, Choice> choices,
        int facetSize) {

    private static final List<FilterScope> SCOPES = List.of(FilterScope.values());
    private static final List<HitGrouping> GROUPS = List.of(HitGrouping.values());

    record Choice(List<String> chosen, boolean all, List<String> excluded) {}

    static RandomRequest make(Random random, PassageLevel level) {
        Map<Facet, Choice> choices = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            if (random.nextInt(3) == 0) {
                choices.put(facet, choice(random, values(facet)));
            }
        }
        return new RandomRequest(
                level,
                random.nextInt(2) == 0 ? RandomPassages.one(random, RandomPassages.PHRASES) : null,
                random.nextInt(4) == 0 ? RandomPassages.one(random, RandomPassages.PHRASES) : null,
                SCOPES.get(random.nextInt(SCOPES.size())),
                GROUPS.get(random.nextInt(GROUPS.size())),
                random.nextInt(3) == 0 ? RandomPassages.one(random, List.of("2022", "2023-01", "2023-11-02")) : null,
                random.nextInt(3) == 0 ? RandomPassages.one(random, List.of("2023", "2024-02", "2023-11-02")) : null,
                choices,
                RandomPassages.one(random, List.of("1", "3", "1000")).length() * 2 - 1);
    }

    private static Choice choice(Random random, List<String> values) {
        return new Choice(pick(random, values, 3), random.nextInt(3) == 0, pick(random, values, 2));
    }

    private static List<String> pick(Random random, List<String> values, int bound) {
        return IntStream.range(0, random.nextInt(bound))
                .mapToObj(i -> RandomPassages.one(random, values))
                .distinct()
                .toList();
    }

    private static List<String> values(Facet facet) {
        return switch (facet) {
            case DISTRICT -> with(RandomPassages.DISTRICTS, "999999");
            case ENTERPRISE -> with(RandomPassages.ENTERPRISES, "没有（重庆）有限公司");
            case TOPIC -> with(RandomPassages.TOPICS, "nothing");
            case PERSON -> with(RandomPassages.PERSONS, "无人");
            case DISTRICT_PATH ->
                with(RandomPassages.DISTRICTS.stream().map(d -> "500000/" + d).toList(), "500000");
            case SOURCE -> with(RandomPassages.SOURCES, "无报");
        };
    }

    private static List<String> with(List<String> values, String more) {
        List<String> all = new ArrayList<>(values);
        all.add(more);
        return all;
    }

    /** The unit of totals and counts. */
    String unit() {
        return group == HitGrouping.NONE ? level.id() : group.id();
    }

    String[] parameters() {
        List<String> parameters = new ArrayList<>(List.of("level", level.id(), "size", "1"));
        String query =
                (phrase == null ? "" : "\"" + phrase + "\" ") + (excludedPhrase == null ? "" : "-" + excludedPhrase);
        add(parameters, "q", query.isBlank() ? null : query);
        add(parameters, "scope", scope.name().toLowerCase(Locale.ROOT));
        add(parameters, "group", group == HitGrouping.NONE ? null : group.id());
        add(parameters, "from", from);
        add(parameters, "to", to);
        add(parameters, "facet_size", Integer.toString(facetSize));
        choices.forEach((facet, choice) -> {
            choice.chosen.forEach(v -> add(parameters, facet.id(), v));
            choice.excluded.forEach(v -> add(parameters, "-" + facet.id(), v));
            add(parameters, facet.id() + ".op", choice.all ? "and" : "or");
        });
        return parameters.toArray(String[]::new);
    }

    private static void add(List<String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.addAll(List.of(name, value));
        }
    }
}
