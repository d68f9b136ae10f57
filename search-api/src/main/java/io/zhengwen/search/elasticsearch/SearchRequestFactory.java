package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.query.HitGrouping;
import io.zhengwen.search.query.HitOrder;
import io.zhengwen.search.query.PagePosition;
import io.zhengwen.search.query.SearchQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the Elasticsearch requests of searches. */
final class SearchRequestFactory {
    /** The longest text that Elasticsearch analyzes for highlighting. */
    private static final int MAX_MARKED_CHARACTERS = 1_000_000;

    private final IndexNames names;

    SearchRequestFactory(IndexNames names) {
        this.names = names;
    }

    /** @param at the position in a point in time; null to search the current index */
    SearchRequest build(SearchQuery query, FilterQueries filters, FacetAggregations facets, @Nullable PagePosition at) {
        TextQueries texts = new TextQueries(query.level());
        ResultGrouping groups = new ResultGrouping(query.group());
        return SearchRequest.of(s -> {
            (at == null ? onLevel(query, s) : from(at, groups.isUsed(), s))
                    .query(matching(query, texts, filters))
                    .trackTotalHits(t -> t.enabled(true))
                    .size(size(query, at))
                    .sort(order(query.sort()))
                    .source(c -> c.filter(f -> f.includes(HitSource.MEMBERS)))
                    .aggregations(facets.build());
            List<Query> choices = filters.choices();
            if (!choices.isEmpty()) {
                s.postFilter(f -> f.bool(b -> b.filter(choices)));
            }
            if (groups.isUsed()) {
                s.aggregations(groups.total(choices));
            }
            if (groups.isUsed() && query.size() > 0) {
                s.collapse(groups.collapse());
            }
            if (query.text().hasWords()) {
                s.highlight(marks(query, texts));
            }
            return s;
        });
    }

    /** The size of a page; the last page of groups may be shorter. */
    static int size(SearchQuery query, @Nullable PagePosition at) {
        return at == null || query.group() == HitGrouping.NONE
                ? query.size()
                : (int) Math.min(query.size(), HitGrouping.MAX_PAGED - at.skipped());
    }

    private static SearchRequest.Builder from(PagePosition at, boolean grouped, SearchRequest.Builder s) {
        s.pit(p -> p.id(at.pointInTime()).keepAlive(PointInTimePool.KEPT)).allowPartialSearchResults(false);
        if (grouped) {
            return s.from((int) at.skipped());
        }
        return at.after().isEmpty()
                ? s
                : s.searchAfter(at.after().stream()
                        .map(SearchRequestFactory::fieldValue)
                        .toList());
    }

    private static FieldValue fieldValue(@Nullable Object value) {
        if (value == null) {
            return FieldValue.NULL;
        }
        if (value instanceof Double || value instanceof Float) {
            return FieldValue.of(((Number) value).doubleValue());
        }
        return value instanceof Number number ? FieldValue.of(number.longValue()) : FieldValue.of(value.toString());
    }

    /** The request for the next batch of a scan. */
    SearchRequest scan(SearchQuery query, PagePosition at, int size) {
        return SearchRequest.of(s -> from(at, false, s)
                .query(found(query, List.of()))
                .trackTotalHits(t -> t.enabled(false))
                .size(size)
                .sort(order(query.sort()))
                .source(c -> c.filter(f -> f.includes(HitSource.MEMBERS))));
    }

    /**
     * A request for aggregations only, over all matches of a query.
     *
     * @param more further conditions
     */
    SearchRequest counts(SearchQuery query, Map<String, Aggregation> counts, List<Query> more) {
        return SearchRequest.of(s -> onLevel(query, s)
                .query(found(query, more))
                .trackTotalHits(t -> t.enabled(false))
                .size(0)
                .aggregations(counts));
    }

    /** A query as a single Elasticsearch query. */
    static Query found(SearchQuery query, List<Query> more) {
        FilterQueries filters = new FilterQueries(query);
        Query narrowed = matching(query, new TextQueries(query.level()), filters);
        List<Query> choices = filters.choices();
        return choices.isEmpty() && more.isEmpty()
                ? narrowed
                : Query.of(q -> q.bool(b -> b.must(narrowed).filter(choices).filter(more)));
    }

    private SearchRequest.Builder onLevel(SearchQuery query, SearchRequest.Builder s) {
        return s.index(names.alias(query.level()))
                .ignoreUnavailable(true)
                .allowNoIndices(true)
                .allowPartialSearchResults(false);
    }

    private static Query matching(SearchQuery query, TextQueries texts, FilterQueries filters) {
        Query matching = texts.matching(query.text());
        return Query.of(
                q -> q.bool(b -> b.must(matching).filter(filters.always()).mustNot(filters.never())));
    }

    static List<SortOptions> order(HitOrder sort) {
        if (sort == HitOrder.INDEX) {
            return List.of(ascending("_shard_doc"));
        }
        SortOptions first = switch (sort) {
            case RELEVANCE -> SortOptions.of(o -> o.score(s -> s.order(SortOrder.Desc)));
            case NEWEST, INDEX -> byDate(SortOrder.Desc);
            case OLDEST -> byDate(SortOrder.Asc);
        };
        return Stream.concat(
                        Stream.of(first),
                        Stream.of(FieldNames.ARTICLE_ID, FieldNames.PARAGRAPH, FieldNames.SENTENCE)
                                .map(SearchRequestFactory::ascending))
                .toList();
    }

    private static SortOptions byDate(SortOrder order) {
        return SortOptions.of(
                o -> o.field(f -> f.field(FieldNames.PUBLISHED_AT).order(order).missing("_last")));
    }

    private static SortOptions ascending(String field) {
        return SortOptions.of(o -> o.field(f -> f.field(field).order(SortOrder.Asc)));
    }

    private static Highlight marks(SearchQuery query, TextQueries texts) {
        HighlightField text =
                whole(texts.marks(query.text()), FieldNames.TEXT, FieldNames.TEXT_SMART, FieldNames.TEXT_EXACT);
        HighlightField title =
                whole(texts.titleMarks(query.text()), FieldNames.TITLE, FieldNames.TITLE_SMART, FieldNames.TITLE_EXACT);
        return Highlight.of(h -> h.type(HighlighterType.Unified)
                .preTags(HighlightMarkers.START)
                .postTags(HighlightMarkers.END)
                .numberOfFragments(0)
                .maxAnalyzedOffset(MAX_MARKED_CHARACTERS)
                .fields(FieldNames.TEXT, text)
                .fields(FieldNames.TITLE, title));
    }

    private static HighlightField whole(Query marks, String... fields) {
        return HighlightField.of(f -> f.highlightQuery(marks).matchedFields(List.of(fields)));
    }
}
