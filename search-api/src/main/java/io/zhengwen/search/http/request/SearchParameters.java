package io.zhengwen.search.http.request;

import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.query.DateRange;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FacetSelection;
import io.zhengwen.search.query.FilterScope;
import io.zhengwen.search.query.FilterValue;
import io.zhengwen.search.query.HitGrouping;
import io.zhengwen.search.query.HitOrder;
import io.zhengwen.search.query.LanguageResources;
import io.zhengwen.search.query.SearchQuery;
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

/** Reads the parameters of a search, which most other routes accept too. */
public final class SearchParameters {
    public static final int MAX_QUERY_LENGTH = 1_000;
    static final int MAX_VALUES = 100;
    public static final int MAX_VALUE_LENGTH = 200;
    private static final Pattern DISTRICT = Pattern.compile("\\d{6}|zone-[a-z0-9-]{1,60}");
    private static final Pattern DISTRICT_PATH =
            Pattern.compile("(?:\\d{6}|zone-[a-z0-9-]{1,60})(?:/(?:\\d{6}|zone-[a-z0-9-]{1,60})){0,4}");

    /** The parameters that select passages. */
    public static final Set<String> NARROWING = narrowing();
    /** All parameters of a search. */
    public static final Set<String> SEARCH = with(NARROWING, "sort", "size", "facets", "facet_size", "group", "cursor");

    private final TextQueryReader queries;

    public SearchParameters(LanguageResources language) {
        this.queries = new TextQueryReader(language.cleaner(), new WordReader(language.analysis()));
    }

    /** Reads a search, at paragraph level unless another level is given. */
    public SearchQuery read(RequestParameters given) {
        return read(given, PassageLevel.PARAGRAPH);
    }

    /**
     * Reads a search.
     *
     * @param byDefault the level when no level is given
     */
    public SearchQuery read(RequestParameters given, PassageLevel byDefault) {
        TextQuery text = given.one("q", MAX_QUERY_LENGTH).map(queries::read).orElse(TextQuery.EVERYTHING);
        PassageLevel level = given.choice("level", List.of(PassageLevel.values()), PassageLevel::id, byDefault);
        HitOrder order = text.hasWords() ? HitOrder.RELEVANCE : HitOrder.NEWEST;
        return new SearchQuery(
                text,
                level,
                group(given, level),
                selections(given),
                given.choice("scope", List.of(FilterScope.values()), SearchParameters::word, FilterScope.PASSAGE),
                dates(given),
                given.choice("sort", HitOrder.OF_PAGES, SearchParameters::word, order),
                given.integer("size", 1, 100, 10),
                facets(given),
                given.integer("facet_size", 1, 1_000, 20));
    }

    /** Reads a search for all matches, in index order unless another order is given. */
    public SearchQuery readUnordered(RequestParameters given) {
        SearchQuery read = read(given).withFacets(List.of());
        return given.one("sort", MAX_VALUE_LENGTH).isPresent() ? read : read.withSort(HitOrder.INDEX);
    }

    /** Grouping by article is pointless at article level. */
    private static HitGrouping group(RequestParameters given, PassageLevel level) {
        HitGrouping group = given.choice(
                "group", List.of(HitGrouping.ARTICLE, HitGrouping.STORY), HitGrouping::id, HitGrouping.NONE);
        return group == HitGrouping.ARTICLE && level == PassageLevel.ARTICLE ? HitGrouping.NONE : group;
    }

    private Map<Facet, FacetSelection> selections(RequestParameters given) {
        Map<Facet, FacetSelection> selections = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String name = facet.id();
            FacetSelection selection = new FacetSelection(
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

    private List<FilterValue> values(RequestParameters given, Facet facet, String name) {
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
            throw RequestParameters.rejected(name, value, allowed);
        }
        return FilterValue.exactly(value);
    }

    private static DateRange dates(RequestParameters given) {
        DatePeriod from =
                given.one("from", 20).map(v -> DatePeriod.read("from", v)).orElse(null);
        DatePeriod to = given.one("to", 20).map(v -> DatePeriod.read("to", v)).orElse(null);
        LocalDate first = from == null ? null : from.first();
        LocalDate last = to == null ? null : to.last();
        if (first != null && last != null && last.isBefore(first)) {
            throw RequestParameters.rejected("to", last.toString(), "a day on or after from, which is " + first);
        }
        return new DateRange(first, last);
    }

    private static List<Facet> facets(RequestParameters given) {
        List<Facet> all = List.of(Facet.values());
        return given.one("facets", MAX_VALUE_LENGTH)
                .map(names -> Arrays.stream(names.split(",", -1))
                        .map(String::strip)
                        .map(name -> Facet.of(name)
                                .orElseThrow(() -> RequestParameters.rejected(
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

    /** Reads the name of one facet. */
    public static Facet facet(String name, String value, Collection<Facet> allowed) {
        return Facet.of(value)
                .filter(allowed::contains)
                .orElseThrow(() -> RequestParameters.rejected(
                        name,
                        value,
                        "one of "
                                + String.join(
                                        ", ", allowed.stream().map(Facet::id).toList())));
    }

    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> narrowing() {
        Set<String> names = new TreeSet<>(List.of("q", "level", "scope", "from", "to"));
        for (Facet facet : Facet.values()) {
            names.addAll(List.of(facet.id(), "-" + facet.id(), facet.id() + ".op"));
        }
        return Set.copyOf(names);
    }

    public static Set<String> with(Collection<String> names, String... more) {
        return Set.copyOf(
                new TreeSet<>(Stream.concat(names.stream(), Stream.of(more)).toList()));
    }
}
