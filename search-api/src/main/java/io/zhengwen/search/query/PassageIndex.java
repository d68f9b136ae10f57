package io.zhengwen.search.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The index as the API sees it. Every method throws {@link IndexUnavailableException} when it does not answer. */
public interface PassageIndex {
    /** The first hits, of which nobody is going to see more. */
    SearchPage search(SearchQuery request);

    /**
     * A page of hits, all pages as the index was when the first one was asked for, or up to a second before.
     *
     * @param start {@link SearchPage#next} of the page before; null for the first page
     * @throws PointInTimeGoneException when too much time has passed since the page before
     */
    SearchPage page(SearchQuery request, @Nullable PagePosition start);

    /** Everything that a request finds, whatever its size, group and facets. */
    PassageScan scan(SearchQuery request);

    /** Counts of a facet's values that match, as a search with this request counts them. */
    FacetCounts values(SearchQuery request, Facet facet, ValueMatch match);

    /** When that which a search with this request finds was published. */
    Timeline timeline(SearchQuery request, TimelineInterval interval);

    /**
     * Which values stand together in what a search with this request finds.
     *
     * @param size how many rows and how many columns at most
     */
    CooccurrenceTable cooccurrences(SearchQuery request, Facet rows, Facet columns, int size);

    /** The words by which sentences name a value of a facet, the most frequent first; a sample of the index. */
    List<String> surfaces(Facet facet, String value);

    /** What tells whether the articles have changed; quick to ask. */
    IndexState state();

    /**
     * How many articles have each value of a facet.
     *
     * @param max how many values at most, the most frequent
     */
    Map<String, Long> valueCounts(Facet facet, int max);

    /**
     * Articles whose titles contain what is being typed, the newest first, one of each story.
     *
     * @param typed clean text; its last word may be unfinished
     */
    List<TitleHit> titles(String typed, int limit);

    /** An article with its paragraphs and sentences. */
    Optional<IndexedArticle> article(String articleId);

    /** Lets pages that are asked for from now on be of what was written until now. */
    void seeWrites();

    /** Returns when searches can be answered; an index without any article can answer them. */
    void checkReady();
}
