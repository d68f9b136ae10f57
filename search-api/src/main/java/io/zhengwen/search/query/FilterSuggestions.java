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

/** Reads districts, enterprises and topics in a query's words, to be offered as filters; none is ever applied silently. */
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

    /** A filter that could be chosen. */
    public record Suggestion(Facet facet, String value) {}

    /** What the request's words name and its filters do not choose already; at most a few. A district with all below it. */
    public List<Suggestion> of(SearchQuery request) {
        if (!request.text().hasWords()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (Alternative alternative : request.text().alternatives()) {
            words.add(alternative.words().typed());
            words.addAll(alternative.phrases());
        }
        PassageEntities named = extractor.readQuery(String.join(" ", words).strip());
        List<Suggestion> suggestions = new ArrayList<>();
        add(request, Facet.DISTRICT_PATH, paths(request, named.districts()), suggestions);
        add(request, Facet.ENTERPRISE, enterprises(request.text(), named), suggestions);
        add(request, Facet.TOPIC, named.topicIds(), suggestions);
        return List.copyOf(suggestions);
    }

    private List<String> paths(SearchQuery request, List<String> districts) {
        return districts.stream()
                .filter(code -> !request.selection(Facet.DISTRICT).isChosen(code))
                .map(code -> gazetteer.find(code).map(Division::path).orElse(code))
                .toList();
    }

    /** Those named in full, and the one that alone among those indexed begins as a word that was typed for itself. */
    private List<String> enterprises(TextQuery text, PassageEntities named) {
        Set<String> enterprises = new LinkedHashSet<>(named.enterprises());
        NameIndex known = names.known();
        text.alternatives().stream()
                .flatMap(alternative -> alternative.words().runs().stream())
                .filter(run -> run.length() >= SHORTEST_BEGINNING
                        && gazetteer.named(run).isEmpty())
                .map(run -> known.beginningWith(run, Facet.ENTERPRISE, 2))
                .filter(meant -> meant.size() == 1)
                .forEach(meant -> enterprises.add(meant.get(0).value()));
        return List.copyOf(enterprises);
    }

    private static void add(SearchQuery request, Facet facet, List<String> values, List<Suggestion> suggestions) {
        values.stream()
                .filter(value -> !request.selection(facet).isChosen(value))
                .map(value -> new Suggestion(facet, value))
                .forEach(suggestions::add);
    }
}
