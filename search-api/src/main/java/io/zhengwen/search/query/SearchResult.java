package io.zhengwen.search.query;

import java.util.List;

/**
 * The complete answer to a search.
 *
 * @param suggestions filters that the query's words name; none of them is applied
 * @param relaxations looser queries that find something; only when the page is empty
 */
public record SearchResult(
        SearchPage page,
        List<FilterSuggestions.Suggestion> suggestions,
        List<QueryRelaxations.QueryRelaxation> relaxations) {
    public SearchResult {
        suggestions = List.copyOf(suggestions);
        relaxations = List.copyOf(relaxations);
    }
}
