package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import io.zhengwen.mappings.Fields;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.query.Sort;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds the request that answers a search. */
final class Searches {
    /** Elasticsearch refuses to analyze more of one text while it marks. */
    private static final int MAX_MARKED_CHARACTERS = 1_000_000;

    private final IndexNames names;

    Searches(IndexNames names) {
        this.names = names;
    }

    SearchRequest build(io.zhengwen.search.query.SearchRequest wanted, Filters filters, FacetAggregations facets) {
        TextQueries texts = new TextQueries(wanted.level());
        return SearchRequest.of(s -> {
            onLevel(wanted, s)
                    .query(query(wanted, texts, filters))
                    .trackTotalHits(t -> t.enabled(true))
                    .size(wanted.size())
                    .sort(order(wanted.sort()))
                    .source(c -> c.filter(f -> f.includes(HitSource.MEMBERS)))
                    .aggregations(facets.build());
            List<Query> choices = filters.choices();
            if (!choices.isEmpty()) {
                s.postFilter(f -> f.bool(b -> b.filter(choices)));
            }
            Counting counting = new Counting(wanted.group());
            if (counting.isGrouped() && wanted.size() > 0) {
                s.collapse(c -> c.field(counting.field()));
            }
            if (wanted.text().hasWords()) {
                s.highlight(marks(wanted, texts));
            }
            return s;
        });
    }

    /**
     * A request for counts alone, over all that the wanted search finds.
     *
     * @param more further conditions
     */
    SearchRequest counts(
            io.zhengwen.search.query.SearchRequest wanted, Map<String, Aggregation> counts, List<Query> more) {
        return SearchRequest.of(s -> onLevel(wanted, s)
                .query(found(wanted, more))
                .trackTotalHits(t -> t.enabled(false))
                .size(0)
                .aggregations(counts));
    }

    /** What the wanted search finds, as one query. */
    static Query found(io.zhengwen.search.query.SearchRequest wanted, List<Query> more) {
        Filters filters = new Filters(wanted);
        Query narrowed = query(wanted, new TextQueries(wanted.level()), filters);
        List<Query> choices = filters.choices();
        return choices.isEmpty() && more.isEmpty()
                ? narrowed
                : Query.of(q -> q.bool(b -> b.must(narrowed).filter(choices).filter(more)));
    }

    private SearchRequest.Builder onLevel(io.zhengwen.search.query.SearchRequest wanted, SearchRequest.Builder s) {
        return s.index(names.alias(wanted.level()))
                .ignoreUnavailable(true)
                .allowNoIndices(true)
                .allowPartialSearchResults(false);
    }

    private static Query query(io.zhengwen.search.query.SearchRequest wanted, TextQueries texts, Filters filters) {
        Query matching = texts.matching(wanted.text());
        return Query.of(
                q -> q.bool(b -> b.must(matching).filter(filters.always()).mustNot(filters.never())));
    }

    static List<SortOptions> order(Sort sort) {
        SortOptions first = switch (sort) {
            case RELEVANCE -> SortOptions.of(o -> o.score(s -> s.order(SortOrder.Desc)));
            case NEWEST -> byDate(SortOrder.Desc);
            case OLDEST -> byDate(SortOrder.Asc);
        };
        return Stream.concat(
                        Stream.of(first),
                        Stream.of(Fields.ARTICLE_ID, Fields.PARAGRAPH, Fields.SENTENCE)
                                .map(Searches::ascending))
                .toList();
    }

    private static SortOptions byDate(SortOrder order) {
        return SortOptions.of(
                o -> o.field(f -> f.field(Fields.PUBLISHED_AT).order(order).missing("_last")));
    }

    private static SortOptions ascending(String field) {
        return SortOptions.of(o -> o.field(f -> f.field(field).order(SortOrder.Asc)));
    }

    private static Highlight marks(io.zhengwen.search.query.SearchRequest wanted, TextQueries texts) {
        HighlightField text = whole(texts.marks(wanted.text()), Fields.TEXT, Fields.TEXT_SMART, Fields.TEXT_EXACT);
        HighlightField title =
                whole(texts.titleMarks(wanted.text()), Fields.TITLE, Fields.TITLE_SMART, Fields.TITLE_EXACT);
        return Highlight.of(h -> h.type(HighlighterType.Unified)
                .preTags(Marks.START)
                .postTags(Marks.END)
                .numberOfFragments(0)
                .maxAnalyzedOffset(MAX_MARKED_CHARACTERS)
                .fields(Fields.TEXT, text)
                .fields(Fields.TITLE, title));
    }

    private static HighlightField whole(Query marks, String... fields) {
        return HighlightField.of(f -> f.highlightQuery(marks).matchedFields(List.of(fields)));
    }
}
