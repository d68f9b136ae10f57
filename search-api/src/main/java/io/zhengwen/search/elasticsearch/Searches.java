package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import io.zhengwen.mappings.Fields;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.query.Sort;
import java.util.List;
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
            s.index(names.alias(wanted.level()))
                    .ignoreUnavailable(true)
                    .allowNoIndices(true)
                    .allowPartialSearchResults(false)
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
            if (wanted.text().hasWords()) {
                s.highlight(marks(wanted, texts));
            }
            return s;
        });
    }

    private static Query query(io.zhengwen.search.query.SearchRequest wanted, TextQueries texts, Filters filters) {
        Query matching = texts.matching(wanted.text());
        return Query.of(
                q -> q.bool(b -> b.must(matching).filter(filters.always()).mustNot(filters.never())));
    }

    private static List<SortOptions> order(Sort sort) {
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
