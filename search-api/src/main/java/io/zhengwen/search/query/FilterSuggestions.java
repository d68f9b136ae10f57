package io.zhengwen.search.query;

import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.entities.PassageEntities;
import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.search.query.TextQuery.Alternative;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Suggests filters for the districts, enterprises and topics that a query's words name; never applies them. */
public final class FilterSuggestions {
    private static final int SHORTEST_BEGINNING = 2;

    private final EntityExtractor extractor;
    private final Gazetteer gazetteer;
    private final CachedNameIndex names;

    public FilterSuggestions(EntityExtractor extractor, Gazetteer gazetteer, CachedNameIndex names) {
        this.extractor = extractor;
        this.gazetteer = gazetteer;
        this.names = names;
    }

    /** A suggested filter. */
    public record Suggestion(Facet facet, String value) {}

    /** The filters that the query's words name and that it does not have yet; districts include all below them. */
    public List<Suggestion> of(SearchQuery query) {
        if (!query.text().hasWords()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (Alternative alternative : query.text().alternatives()) {
            words.add(alternative.words().typed());
            words.addAll(alternative.phrases());
        }
        PassageEntities named = extractor.readQuery(String.join(" ", words).strip());
        List<Suggestion> suggestions = new ArrayList<>();
        add(query, Facet.DISTRICT_PATH, paths(query, named.districts()), suggestions);
        add(query, Facet.ENTERPRISE, enterprises(query.text(), named), suggestions);
        add(query, Facet.TOPIC, named.topicIds(), suggestions);
        return List.copyOf(suggestions);
    }

    private List<String> paths(SearchQuery query, List<String> districts) {
        return districts.stream()
                .filter(code -> !query.selection(Facet.DISTRICT).isChosen(code))
                .map(code -> gazetteer.find(code).map(Division::path).orElse(code))
                .toList();
    }

    /** Enterprises named in full, plus one whose name is the only indexed one that starts with a typed word. */
    private List<String> enterprises(TextQuery text, PassageEntities named) {
        Set<String> enterprises = new LinkedHashSet<>(named.enterprises());
        NameIndex known = names.known();
        text.alternatives().stream()
                .flatMap(alternative -> alternative.words().runs().stream())
                .filter(run -> run.length() >= SHORTEST_BEGINNING
                        && gazetteer.named(run).isEmpty())
                .map(run -> known.beginningWith(run, Facet.ENTERPRISE, 2))
                .filter(matches -> matches.size() == 1)
                .forEach(matches -> enterprises.add(matches.get(0).value()));
        return List.copyOf(enterprises);
    }

    private static void add(SearchQuery query, Facet facet, List<String> values, List<Suggestion> suggestions) {
        values.stream()
                .filter(value -> !query.selection(facet).isChosen(value))
                .map(value -> new Suggestion(facet, value))
                .forEach(suggestions::add);
    }
}
