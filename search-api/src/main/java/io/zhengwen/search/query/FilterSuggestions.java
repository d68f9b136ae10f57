package io.zhengwen.search.query;

import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.entities.PassageEntities;
import io.zhengwen.search.query.TextQuery.Alternative;
import java.util.ArrayList;
import java.util.List;

/** Reads districts, enterprises and topics in a query's words, to be offered as filters; none is ever applied silently. */
public final class FilterSuggestions {
    private final EntityExtractor extractor;

    public FilterSuggestions(EntityExtractor extractor) {
        this.extractor = extractor;
    }

    /** A filter that could be chosen. */
    public record Suggestion(Facet facet, String value) {}

    /** What the request's words name and its filters do not choose already; at most a few. */
    public List<Suggestion> of(SearchRequest request) {
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
        add(request, Facet.DISTRICT, named.districts(), suggestions);
        add(request, Facet.ENTERPRISE, named.enterprises(), suggestions);
        add(request, Facet.TOPIC, named.topicIds(), suggestions);
        return List.copyOf(suggestions);
    }

    private static void add(SearchRequest request, Facet facet, List<String> values, List<Suggestion> suggestions) {
        values.stream()
                .filter(value -> !request.selection(facet).isChosen(value))
                .map(value -> new Suggestion(facet, value))
                .forEach(suggestions::add);
    }
}
