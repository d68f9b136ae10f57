package io.zhengwen.search.http;

import io.zhengwen.mappings.Level;
import io.zhengwen.search.query.DateRange;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FilterValue;
import io.zhengwen.search.query.Group;
import io.zhengwen.search.query.Knowledge;
import io.zhengwen.search.query.Scope;
import io.zhengwen.search.query.SearchRequest;
import io.zhengwen.search.query.Selection;
import io.zhengwen.search.query.Sort;
import io.zhengwen.search.query.TextQuery;
import io.zhengwen.search.query.TextQueryReader;
import io.zhengwen.search.query.WordReader;
import io.zhengwen.text.NameFolding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the parameters of a search, which most other addresses take too. */
final class SearchParameters {
    static final int MAX_QUERY_LENGTH = 1_000;
    static final int MAX_VALUES = 100;
    static final int MAX_VALUE_LENGTH = 200;
    private static final Pattern DISTRICT = Pattern.compile("\\d{6}|zone-[a-z0-9-]{1,60}");
    private static final Pattern DISTRICT_PATH =
            Pattern.compile("(?:\\d{6}|zone-[a-z0-9-]{1,60})(?:/(?:\\d{6}|zone-[a-z0-9-]{1,60})){0,4}");

    /** What narrows a search. */
    static final Set<String> NARROWING = narrowing();
    /** All that a search takes. */
    static final Set<String> SEARCH = with(NARROWING, "sort", "size", "facets", "facet_size", "group", "cursor");

    private final TextQueryReader queries;

    SearchParameters(Knowledge knowledge) {
        this.queries = new TextQueryReader(knowledge.cleaner(), new WordReader(knowledge.analysis()));
    }

    SearchRequest read(Parameters given) {
        return read(given, Level.PARAGRAPH);
    }

    /** @param byDefault the level when none is given */
    SearchRequest read(Parameters given, Level byDefault) {
        TextQuery text = given.one("q", MAX_QUERY_LENGTH).map(queries::read).orElse(TextQuery.EVERYTHING);
        Level level = given.choice("level", List.of(Level.values()), Level::id, byDefault);
        Sort order = text.hasWords() ? Sort.RELEVANCE : Sort.NEWEST;
        return new SearchRequest(
                text,
                level,
                group(given, level),
                selections(given),
                given.choice("scope", List.of(Scope.values()), SearchParameters::word, Scope.PASSAGE),
                dates(given),
                given.choice("sort", Sort.OF_PAGES, SearchParameters::word, order),
                given.integer("size", 1, 100, 10),
                facets(given),
                given.integer("facet_size", 1, 1_000, 20));
    }

    /** What finds everything, in the index's own order unless another is given. */
    SearchRequest readUnordered(Parameters given) {
        SearchRequest read = read(given).withFacets(List.of());
        return given.one("sort", MAX_VALUE_LENGTH).isPresent() ? read : read.withSort(Sort.INDEX);
    }

    /** An article is a group of its own. */
    private static Group group(Parameters given, Level level) {
        Group group = given.choice("group", List.of(Group.ARTICLE, Group.STORY), Group::id, Group.NONE);
        return group == Group.ARTICLE && level == Level.ARTICLE ? Group.NONE : group;
    }

    private Map<Facet, Selection> selections(Parameters given) {
        Map<Facet, Selection> selections = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String name = facet.id();
            Selection selection = new Selection(
                    values(given, facet, name),
                    given.choice(name + ".op", List.of("or", "and"), op -> op, "or")
                            .equals("and"),
                    values(given, facet, "-" + name));
            if (!selection.chosen().isEmpty() || !selection.excluded().isEmpty()) {
                selections.put(facet, selection);
            }
        }
        return selections;
    }

    private List<FilterValue> values(Parameters given, Facet facet, String name) {
        return given.all(name, MAX_VALUES, MAX_VALUE_LENGTH).stream()
                .map(value -> value(facet, name, value))
                .toList();
    }

    private FilterValue value(Facet facet, String name, String value) {
        return switch (facet) {
            case DISTRICT -> matching(DISTRICT, name, value, "a six-digit code such as 500102, or a zone's id");
            case DISTRICT_PATH -> matching(DISTRICT_PATH, name, value, "codes joined by /, such as 500000/500102");
            case TOPIC -> FilterValue.exactly(value);
            case ENTERPRISE, PERSON, SOURCE -> FilterValue.named(value, NameFolding.canonical(value));
        };
    }

    private static FilterValue matching(Pattern pattern, String name, String value, String allowed) {
        if (!pattern.matcher(value).matches()) {
            throw Parameters.refused(name, value, allowed);
        }
        return FilterValue.exactly(value);
    }

    private static DateRange dates(Parameters given) {
        Days from = given.one("from", 20).map(v -> Days.read("from", v)).orElse(null);
        Days to = given.one("to", 20).map(v -> Days.read("to", v)).orElse(null);
        LocalDate first = from == null ? null : from.first();
        LocalDate last = to == null ? null : to.last();
        if (first != null && last != null && last.isBefore(first)) {
            throw Parameters.refused("to", last.toString(), "a day on or after from, which is " + first);
        }
        return new DateRange(first, last);
    }

    private static List<Facet> facets(Parameters given) {
        List<Facet> all = List.of(Facet.values());
        return given.one("facets", MAX_VALUE_LENGTH)
                .map(names -> Arrays.stream(names.split(",", -1))
                        .map(String::strip)
                        .map(name -> Facet.of(name)
                                .orElseThrow(() -> Parameters.refused(
                                        "facets",
                                        name,
                                        "names separated by commas, of "
                                                + String.join(
                                                        ", ",
                                                        all.stream()
                                                                .map(Facet::id)
                                                                .toList()))))
                        .distinct()
                        .toList())
                .orElse(all);
    }

    /** The one facet that a parameter or a path names. */
    static Facet facet(String name, String value, Collection<Facet> allowed) {
        return Facet.of(value)
                .filter(allowed::contains)
                .orElseThrow(() -> Parameters.refused(
                        name,
                        value,
                        "one of "
                                + String.join(
                                        ", ", allowed.stream().map(Facet::id).toList())));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> narrowing() {
        Set<String> names = new TreeSet<>(List.of("q", "level", "scope", "from", "to"));
        for (Facet facet : Facet.values()) {
            names.addAll(List.of(facet.id(), "-" + facet.id(), facet.id() + ".op"));
        }
        return Set.copyOf(names);
    }

    static Set<String> with(Collection<String> names, String... more) {
        return Set.copyOf(
                new TreeSet<>(Stream.concat(names.stream(), Stream.of(more)).toList()));
    }
}
