package io.zhengwen.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers searches: one page of hits, with filter suggestions and, when nothing matches, looser queries. */
public final class SearchService {
    private final PassageIndex index;
    private final FilterSuggestions suggestions;
    private final QueryRelaxations relaxations;

    public SearchService(PassageIndex index, FilterSuggestions suggestions, QueryRelaxations relaxations) {
        this.index = index;
        this.suggestions = suggestions;
        this.relaxations = relaxations;
    }

    /**
     * Answers a search.
     *
     * @param position the start of the page, from the page before it; null for the first page
     * @throws PointInTimeGoneException when the position has expired
     * @throws IndexUnavailableException when the index does not answer
     */
    public SearchResult answer(SearchQuery query, @Nullable PagePosition position) {
        SearchPage page = index.page(query, position);
        return new SearchResult(page, suggestions.of(query), page.total() == 0 ? relaxations.of(query) : List.of());
    }
}
