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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the request that answers a search. */
final class SearchRequestFactory {
    /** Elasticsearch refuses to analyze more of one text while it marks. */
    private static final int MAX_MARKED_CHARACTERS = 1_000_000;

    private final IndexNames names;

    SearchRequestFactory(IndexNames names) {
        this.names = names;
    }

    /** @param at null to look at the index as it is */
    SearchRequest build(
            io.zhengwen.search.query.SearchQuery wanted,
            FilterQueries filters,
            FacetAggregations facets,
            @Nullable PagePosition at) {
        TextQueries texts = new TextQueries(wanted.level());
        ResultGrouping groups = new ResultGrouping(wanted.group());
        return SearchRequest.of(s -> {
            (at == null ? onLevel(wanted, s) : from(at, groups.isUsed(), s))
                    .query(query(wanted, texts, filters))
                    .trackTotalHits(t -> t.enabled(true))
                    .size(size(wanted, at))
                    .sort(order(wanted.sort()))
                    .source(c -> c.filter(f -> f.includes(HitSource.MEMBERS)))
                    .aggregations(facets.build());
            List<Query> choices = filters.choices();
            if (!choices.isEmpty()) {
                s.postFilter(f -> f.bool(b -> b.filter(choices)));
            }
            if (groups.isUsed()) {
                s.aggregations(groups.total(choices));
            }
            if (groups.isUsed() && wanted.size() > 0) {
                s.collapse(groups.collapse());
            }
            if (wanted.text().hasWords()) {
                s.highlight(marks(wanted, texts));
            }
            return s;
        });
    }

    /** How many hits a page has; the last grouped page may be shorter. */
    static int size(io.zhengwen.search.query.SearchQuery wanted, @Nullable PagePosition at) {
        return at == null || wanted.group() == HitGrouping.NONE
                ? wanted.size()
                : (int) Math.min(wanted.size(), HitGrouping.MAX_PAGED - at.skipped());
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

    /** The next hits of a scan. */
    SearchRequest scan(io.zhengwen.search.query.SearchQuery wanted, PagePosition at, int size) {
        return SearchRequest.of(s -> from(at, false, s)
                .query(found(wanted, List.of()))
                .trackTotalHits(t -> t.enabled(false))
                .size(size)
                .sort(order(wanted.sort()))
                .source(c -> c.filter(f -> f.includes(HitSource.MEMBERS))));
    }

    /**
     * A request for counts alone, over all that the wanted search finds.
     *
     * @param more further conditions
     */
    SearchRequest counts(
            io.zhengwen.search.query.SearchQuery wanted, Map<String, Aggregation> counts, List<Query> more) {
        return SearchRequest.of(s -> onLevel(wanted, s)
                .query(found(wanted, more))
                .trackTotalHits(t -> t.enabled(false))
                .size(0)
                .aggregations(counts));
    }

    /** What the wanted search finds, as one query. */
    static Query found(io.zhengwen.search.query.SearchQuery wanted, List<Query> more) {
        FilterQueries filters = new FilterQueries(wanted);
        Query narrowed = query(wanted, new TextQueries(wanted.level()), filters);
        List<Query> choices = filters.choices();
        return choices.isEmpty() && more.isEmpty()
                ? narrowed
                : Query.of(q -> q.bool(b -> b.must(narrowed).filter(choices).filter(more)));
    }

    private SearchRequest.Builder onLevel(io.zhengwen.search.query.SearchQuery wanted, SearchRequest.Builder s) {
        return s.index(names.alias(wanted.level()))
                .ignoreUnavailable(true)
                .allowNoIndices(true)
                .allowPartialSearchResults(false);
    }

    private static Query query(io.zhengwen.search.query.SearchQuery wanted, TextQueries texts, FilterQueries filters) {
        Query matching = texts.matching(wanted.text());
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

    private static Highlight marks(io.zhengwen.search.query.SearchQuery wanted, TextQueries texts) {
        HighlightField text =
                whole(texts.marks(wanted.text()), FieldNames.TEXT, FieldNames.TEXT_SMART, FieldNames.TEXT_EXACT);
        HighlightField title = whole(
                texts.titleMarks(wanted.text()), FieldNames.TITLE, FieldNames.TITLE_SMART, FieldNames.TITLE_EXACT);
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
