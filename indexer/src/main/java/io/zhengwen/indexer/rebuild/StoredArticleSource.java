package io.zhengwen.indexer.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.zhengwen.articles.Article;
import io.zhengwen.articles.PublishedAt;
import io.zhengwen.articles.read.ArticleSource;
import io.zhengwen.articles.read.ReadOutcome;
import io.zhengwen.articles.read.ReadSink;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.indexer.cluster.PagedSearch;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The stored articles, as they were received, in the order of their ids; the input of a rebuild. */
public final class StoredArticleSource implements ArticleSource {
    /** Articles have at most 2 MB, so that a page fits into a small heap. */
    private static final int PAGE = 20;

    private final ElasticsearchClient client;
    private final String alias;

    public StoredArticleSource(ElasticsearchClient client, IndexNames names) {
        this.client = client;
        this.alias = names.alias(PassageLevel.ARTICLE);
    }

    /** The members of an article's document that were received with the article. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Stored(
            String articleId,
            @Nullable String title,
            String original,
            @Nullable String publishedAt,
            @Nullable String publishedAtOrigin,
            @Nullable String source,
            @Nullable String url,
            @Nullable String path,
            @Nullable Map<String, JsonNode> extra) {
        static final List<String> FIELDS = List.of(
                FieldNames.ARTICLE_ID,
                "title",
                "original",
                "published_at",
                "published_at_origin",
                "source",
                "url",
                "path",
                "extra");

        /** Returns the article; its title is the first line of the original. */
        Article article() {
            int lineEnd = title == null ? -1 : original.indexOf('\n');
            return new Article(
                    articleId,
                    lineEnd < 0 ? null : original.substring(0, lineEnd),
                    original.substring(lineEnd + 1),
                    date(),
                    source,
                    url,
                    path,
                    extra == null ? Map.of() : extra);
        }

        private @Nullable PublishedAt date() {
            if (publishedAt == null) {
                return null;
            }
            PublishedAt.DateOrigin origin = Arrays.stream(PublishedAt.DateOrigin.values())
                    .filter(o -> o.id().equals(publishedAtOrigin))
                    .findFirst()
                    .orElse(PublishedAt.DateOrigin.GIVEN);
            return new PublishedAt(publishedAt, origin);
        }
    }

    /** The number of articles. */
    public long count() {
        try {
            return client.count(c -> c.index(alias)).count();
        } catch (IOException e) {
            throw ElasticsearchUnreachableException.during("cannot count the stored articles", e);
        }
    }

    @Override
    public long bytes() {
        return -1;
    }

    @Override
    public void read(ReadSink sink) throws InterruptedException {
        read(Query.of(q -> q.matchAll(m -> m)), null, sink);
    }

    /** Reads the articles with these ids that exist; at most a few thousand. */
    public void read(Collection<String> ids, ReadSink sink) throws InterruptedException {
        List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
        read(Query.of(q -> q.terms(t -> t.field(FieldNames.ARTICLE_ID).terms(v -> v.value(values)))), null, sink);
    }

    /** Reads the articles that were written since a watermark, as of the last refresh. */
    public void read(SeqNoWatermark since, ReadSink sink) throws InterruptedException {
        for (Map.Entry<Integer, Long> shard : since.highest().entrySet()) {
            Query later =
                    Query.of(q -> q.range(r -> r.untyped(u -> u.field("_seq_no").gt(JsonData.of(shard.getValue())))));
            read(later, "_shards:" + shard.getKey(), sink);
        }
    }

    private void read(Query query, @Nullable String preference, ReadSink sink) throws InterruptedException {
        PagedSearch<Stored> search = new PagedSearch<>(
                PAGE,
                () -> new SearchRequest.Builder()
                        .index(alias)
                        .query(query)
                        .preference(preference)
                        .sort(s -> s.field(f -> f.field(FieldNames.ARTICLE_ID).order(SortOrder.Asc)))
                        .source(s -> s.filter(f -> f.includes(Stored.FIELDS))),
                this::hits);
        for (List<Hit<Stored>> page = search.next(); !page.isEmpty(); page = search.next()) {
            for (Hit<Stored> hit : page) {
                Stored stored = Objects.requireNonNull(hit.source());
                sink.accept(new ReadOutcome.Read(stored.articleId(), stored.article()));
            }
        }
    }

    private List<Hit<Stored>> hits(SearchRequest request) {
        try {
            return client.search(request, Stored.class).hits().hits();
        } catch (IOException e) {
            throw ElasticsearchUnreachableException.during("cannot read the stored articles", e);
        }
    }
}
