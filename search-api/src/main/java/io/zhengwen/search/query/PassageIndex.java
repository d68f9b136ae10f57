package io.zhengwen.search.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The index that is searched. Every method throws {@link IndexUnavailableException} when it does not answer. */
public interface PassageIndex {
    /** The first hits, without a position for further pages. */
    SearchPage search(SearchQuery query);

    /**
     * A page of hits. All pages show the state of the index at most one second before the first page.
     *
     * @param start {@link SearchPage#next} of the page before; null for the first page
     * @throws PointInTimeGoneException when the position has expired
     */
    SearchPage page(SearchQuery query, @Nullable PagePosition start);

    /** All matches of a query, regardless of its size, grouping and facets. */
    PassageScan scan(SearchQuery query);

    /** Counts of the matching values of a facet, as a search with this query counts them. */
    FacetCounts values(SearchQuery query, Facet facet, ValueMatch match);

    /** A histogram of the publication dates of the query's matches. */
    Timeline timeline(SearchQuery query, TimelineInterval interval);

    /**
     * Counts the pairs of values that occur together in the query's matches.
     *
     * @param size the maximum number of rows, and of columns
     */
    CooccurrenceTable cooccurrences(SearchQuery query, Facet rows, Facet columns, int size);

    /** The surface forms of a value, the most frequent first; from a sample of the index. */
    List<String> surfaces(Facet facet, String value);

    /** A state that changes whenever articles do; cheap to read. */
    IndexState state();

    /**
     * The number of articles with each value of a facet.
     *
     * @param max the maximum number of values; the most frequent are kept
     */
    Map<String, Long> valueCounts(Facet facet, int max);

    /**
     * Articles whose titles contain unfinished input, the newest first, one per story.
     *
     * @param typed clean text whose last word may be unfinished
     */
    List<TitleHit> titles(String typed, int limit);

    /** An article with its paragraphs and sentences. */
    Optional<IndexedArticle> article(String articleId);

    /** Makes subsequent pages see everything written so far. */
    void seeWrites();

    /** Returns normally if searches can be answered, which includes an empty index. */
    void checkReady();
}
