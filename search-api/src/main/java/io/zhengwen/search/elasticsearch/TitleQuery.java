package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.query.HitOrder;
import io.zhengwen.search.query.TitleHit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds titles that contain unfinished input. */
final class TitleQuery {
    private final IndexNames names;

    TitleQuery(IndexNames names) {
        this.names = names;
    }

    /** The members of a document that a title hit needs. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Source(
            String articleId,
            @Nullable String title,
            @Nullable String publishedAt) {}

    SearchRequest build(String typed, int limit) {
        return SearchRequest.of(s -> s.index(names.alias(PassageLevel.ARTICLE))
                .ignoreUnavailable(true)
                .allowNoIndices(true)
                .query(q -> q.bool(b -> b.filter(f ->
                        f.matchPhrasePrefix(m -> m.field(FieldNames.TITLE_EXACT).query(typed)))))
                .collapse(c -> c.field(FieldNames.STORY))
                .sort(SearchRequestFactory.order(HitOrder.NEWEST))
                .size(limit)
                .trackTotalHits(t -> t.enabled(false))
                .source(c ->
                        c.filter(f -> f.includes(FieldNames.ARTICLE_ID, FieldNames.TITLE, FieldNames.PUBLISHED_AT))));
    }

    static List<TitleHit> read(List<Hit<Source>> hits) {
        return hits.stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .map(s -> new TitleHit(s.articleId, s.title == null ? "" : s.title, s.publishedAt))
                .toList();
    }
}
