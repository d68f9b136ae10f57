package io.zhengwen.search.query;

import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.topic.Taxonomy;
import io.zhengwen.text.NameFolding;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Searches the values of a facet: the input may be a part of the label, in either script and case, the code or id, or
 * the pinyin of the label.
 */
public final class ValueSearch {
    private static final Pattern PINYIN = Pattern.compile("[a-z0-9]+");
    private static final int MAX_SPELLED = 5_000;

    private final Gazetteer gazetteer;
    private final Taxonomy taxonomy;
    private final CachedNameIndex names;

    /**
     * Creates a search over the known and the indexed values.
     *
     * @param names finds values by their pinyin
     */
    public ValueSearch(Gazetteer gazetteer, Taxonomy taxonomy, CachedNameIndex names) {
        this.names = names;
        this.gazetteer = gazetteer;
        this.taxonomy = taxonomy;
    }

    /**
     * Finds the values that match the input.
     *
     * @param typed any text; when it folds to nothing, every value matches
     */
    public ValueMatch match(Facet facet, String typed) {
        String folded = NameFolding.fold(typed);
        if (folded.isEmpty()) {
            return ValueMatch.ANY;
        }
        return switch (facet) {
            case DISTRICT -> divisions(folded, Division::code);
            case DISTRICT_PATH -> divisions(folded, Division::path);
            case TOPIC -> topics(folded);
            case ENTERPRISE, PERSON -> names(spelled(facet, folded), folded);
            case SOURCE -> new ValueMatch.Containing(folded);
        };
    }

    private ValueMatch divisions(String folded, Function<Division, String> value) {
        Set<String> values = new LinkedHashSet<>();
        Set<String> spelled = spelled(Facet.DISTRICT, folded);
        for (Division division : gazetteer.all()) {
            Collection<String> aliases = gazetteer.aliases(division);
            if (spelled.contains(division.code())
                    || contains(Stream.concat(Stream.of(division.name(), division.code()), aliases.stream()), folded)) {
                values.add(value.apply(division));
            }
        }
        return new ValueMatch.OneOf(values);
    }

    private ValueMatch topics(String folded) {
        Set<String> spelled = spelled(Facet.TOPIC, folded);
        List<String> ids = taxonomy.topics().stream()
                .filter(topic ->
                        spelled.contains(topic.id()) || contains(Stream.of(topic.id(), topic.zh(), topic.en()), folded))
                .map(topic -> topic.id())
                .toList();
        return new ValueMatch.OneOf(Set.copyOf(ids));
    }

    private static ValueMatch names(Set<String> spelled, String folded) {
        return spelled.isEmpty() ? new ValueMatch.Containing(folded) : new ValueMatch.OneOf(spelled);
    }

    /** The indexed names that contain the text, literally or in pinyin. */
    private Set<String> spelled(Facet facet, String folded) {
        return isPinyin(folded)
                ? names.get().find(folded, List.of(facet), MAX_SPELLED).stream()
                        .map(NamedValue::value)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean isPinyin(String folded) {
        return PINYIN.matcher(folded).matches();
    }

    private static boolean contains(Stream<String> names, String folded) {
        return names.anyMatch(name -> NameFolding.fold(name).contains(folded));
    }
}
