package io.zhengwen.search.query;

import io.zhengwen.entities.Division;
import io.zhengwen.entities.Gazetteer;
import io.zhengwen.entities.Taxonomy;
import io.zhengwen.text.NameFolding;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads what is typed to find values within a facet: part of what people read for the value, in either script and case,
 * or its code or id.
 */
public final class ValueSearch {
    private final Gazetteer gazetteer;
    private final Taxonomy taxonomy;

    public ValueSearch(Gazetteer gazetteer, Taxonomy taxonomy) {
        this.gazetteer = gazetteer;
        this.taxonomy = taxonomy;
    }

    /**
     * The values that are meant.
     *
     * @param typed anything; when nothing is left of it once folded, every value matches
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
            case ENTERPRISE, PERSON, SOURCE -> new ValueMatch.Containing(folded);
        };
    }

    private ValueMatch divisions(String folded, Function<Division, String> value) {
        Set<String> values = new LinkedHashSet<>();
        for (Division division : gazetteer.all()) {
            Collection<String> aliases = gazetteer.aliases(division);
            if (contains(Stream.concat(Stream.of(division.name(), division.code()), aliases.stream()), folded)) {
                values.add(value.apply(division));
            }
        }
        return new ValueMatch.OneOf(values);
    }

    private ValueMatch topics(String folded) {
        List<String> ids = taxonomy.topics().stream()
                .filter(topic -> contains(Stream.of(topic.id(), topic.zh(), topic.en()), folded))
                .map(topic -> topic.id())
                .toList();
        return new ValueMatch.OneOf(Set.copyOf(ids));
    }

    private static boolean contains(Stream<String> names, String folded) {
        return names.anyMatch(name -> NameFolding.fold(name).contains(folded));
    }
}
