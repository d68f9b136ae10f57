package io.zhengwen.indexer.storyindex;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import io.zhengwen.indexer.cluster.ListChunks;
import io.zhengwen.indexer.cluster.PagedSearch;
import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.cluster.RetryingCalls;
import io.zhengwen.indexer.pipeline.PassageIds;
import io.zhengwen.indexer.story.StoryArticle;
import io.zhengwen.indexer.story.StoryIndex;
import io.zhengwen.indexer.story.TextFingerprint;
import io.zhengwen.indexer.write.ArticleOperations;
import io.zhengwen.indexer.write.BulkSender;
import io.zhengwen.indexer.write.IndexGeneration;
import io.zhengwen.indexer.write.ItemResult;
import io.zhengwen.indexer.write.StoredArticle;
import io.zhengwen.indexer.write.StoredArticleLookup;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks up and writes stories in Elasticsearch; reads doc values only, except for the texts of the few articles
 * compared.
 */
final class ElasticsearchStoryIndex implements StoryIndex {
    /** Less than the 65,536 terms that Elasticsearch accepts in one query. */
    private static final int TERMS_AT_ONCE = 20_000;

    private static final int ARTICLES_AT_ONCE = 1_000;
    private static final int TEXTS_AT_ONCE = 32;
    private static final int ASSIGNED_AT_ONCE = 100;
    /** A run that has written at least one in so many articles asks for the keys that articles share. */
    private static final int WRITTEN_OF_ALL = 10;
    /**
     * The maximum number of articles for that question: Elasticsearch numbers all keys for it, 20 for each article,
     * some bytes each.
     */
    private static final int SHARED_OF_AT_MOST = 500_000;

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final StoredArticleLookup store;
    private final RetryPolicy retryPolicy;
    private final BulkSender sender;
    private final RetryingCalls calls;

    ElasticsearchStoryIndex(ElasticsearchClient client, IndexNames names, RetryPolicy retryPolicy, BulkSender sender) {
        this.client = client;
        this.names = names;
        this.store = new StoredArticleLookup(client, names, retryPolicy);
        this.retryPolicy = retryPolicy;
        this.sender = sender;
        this.calls = new RetryingCalls("look up stories", retryPolicy);
    }

    @Override
    public List<StoryArticle> withKeys(Collection<String> keys) throws InterruptedException {
        return withTerms(FieldNames.FINGERPRINT, keys, List.of());
    }

    @Override
    public List<StoryArticle> ofStories(Collection<String> stories) throws InterruptedException {
        return withTerms(FieldNames.STORY, stories, List.of());
    }

    /**
     * Returns a page of the articles that these runs have written, in the order of their ids.
     *
     * @param shared when given, only articles that share a key or a story with another article are returned
     */
    List<StoryArticle> writtenBy(Collection<Instant> runs, @Nullable SharedKeys shared, @Nullable String after)
            throws InterruptedException {
        Query written = written(runs);
        return page(shared == null ? written : Query.of(q -> q.bool(b -> b.filter(written, shared.query()))), after);
    }

    /**
     * Returns the shared keys, when asking for them costs less than looking at all articles that these runs have
     * written.
     */
    Optional<SharedKeys> sharedBesides(Collection<Instant> runs) throws InterruptedException {
        long written = count(written(runs));
        long all = count(Query.of(q -> q.matchAll(m -> m)));
        boolean isLess = written > ARTICLES_AT_ONCE && all <= written * WRITTEN_OF_ALL && all <= SHARED_OF_AT_MOST;
        return isLess ? SharedKeys.find(client, names) : Optional.empty();
    }

    private long count(Query query) throws InterruptedException {
        return calls.run(() -> client.count(
                        c -> c.index(names.alias(PassageLevel.ARTICLE)).query(query)))
                .count();
    }

    private static Query written(Collection<Instant> runs) {
        List<FieldValue> values =
                runs.stream().map(run -> FieldValue.of(run.toString())).toList();
        return Query.of(q -> q.terms(t -> t.field(FieldNames.INDEXED_AT).terms(v -> v.value(values))));
    }

    private static Query written(Collection<Instant> runs, @Nullable String after, String last) {
        Query ids = Query.of(q -> q.range(r -> r.term(t -> {
            t.field(FieldNames.ARTICLE_ID).lte(last);
            return after == null ? t : t.gt(after);
        })));
        return Query.of(q -> q.bool(b -> b.filter(written(runs), ids)));
    }

    /**
     * Returns a view of the index for settling one page of {@link #writtenBy}. Pairs with an article of the pages
     * before have been compared already, and the page itself is at hand: neither is found by its keys again, nor the
     * page by its stories.
     *
     * @param after the start of the page, as it was requested
     * @param last the last id of the page
     */
    StoryIndex duringPage(Collection<Instant> runs, @Nullable String after, String last) {
        List<Query> page = List.of(written(runs, after, last));
        List<Query> settled = List.of(written(runs, null, last));
        return new StoryIndex() {
            @Override
            public List<StoryArticle> withKeys(Collection<String> keys) throws InterruptedException {
                return withTerms(FieldNames.FINGERPRINT, keys, settled);
            }

            @Override
            public List<StoryArticle> ofStories(Collection<String> stories) throws InterruptedException {
                return withTerms(FieldNames.STORY, stories, page);
            }

            @Override
            public Map<String, String> texts(Collection<String> ids) throws InterruptedException {
                return ElasticsearchStoryIndex.this.texts(ids);
            }

            @Override
            public void assign(Map<String, String> storyById) throws InterruptedException {
                ElasticsearchStoryIndex.this.assign(storyById);
            }
        };
    }

    /** Returns the articles with these ids. */
    List<StoryArticle> withIds(Collection<String> ids) throws InterruptedException {
        return withTerms(FieldNames.ARTICLE_ID, ids, List.of());
    }

    private List<StoryArticle> withTerms(String field, Collection<String> terms, List<Query> except)
            throws InterruptedException {
        Map<String, StoryArticle> found = new LinkedHashMap<>();
        for (List<String> some : ListChunks.of(terms, TERMS_AT_ONCE)) {
            List<FieldValue> values = some.stream().map(FieldValue::of).toList();
            Query query = Query.of(q ->
                    q.bool(b -> b.filter(f -> f.terms(t -> t.field(field).terms(v -> v.value(values))))
                            .mustNot(except)));
            PagedSearch<Void> search = new PagedSearch<>(ARTICLES_AT_ONCE, () -> request(query), this::hits);
            for (List<Hit<Void>> page = search.next(); !page.isEmpty(); page = search.next()) {
                articles(page).forEach(article -> found.put(article.id(), article));
            }
        }
        return List.copyOf(found.values());
    }

    private List<Hit<Void>> hits(SearchRequest request) throws InterruptedException {
        return calls.run(() -> client.search(request, Void.class)).hits().hits();
    }

    private static List<StoryArticle> articles(List<Hit<Void>> hits) {
        return hits.stream().map(ElasticsearchStoryIndex::article).toList();
    }

    private List<StoryArticle> page(Query query, @Nullable String after) throws InterruptedException {
        SearchRequest.Builder request = request(query).size(ARTICLES_AT_ONCE);
        if (after != null) {
            request.searchAfter(FieldValue.of(after));
        }
        return articles(hits(request.build()));
    }

    private SearchRequest.Builder request(Query query) {
        return new SearchRequest.Builder()
                .index(names.alias(PassageLevel.ARTICLE))
                .trackTotalHits(t -> t.enabled(false))
                .query(query)
                .sort(s -> s.field(f -> f.field(FieldNames.ARTICLE_ID).order(SortOrder.Asc)))
                .source(s -> s.fetch(false))
                .docvalueFields(f -> f.field(FieldNames.ARTICLE_ID))
                .docvalueFields(f -> f.field(FieldNames.STORY))
                .docvalueFields(f -> f.field(FieldNames.FINGERPRINT))
                .docvalueFields(f -> f.field(FieldNames.PUBLISHED_AT).format("epoch_millis"));
    }

    private static StoryArticle article(Hit<Void> hit) {
        List<String> dates = values(hit, FieldNames.PUBLISHED_AT);
        return new StoryArticle(
                values(hit, FieldNames.ARTICLE_ID).get(0),
                values(hit, FieldNames.STORY).get(0),
                TextFingerprint.parse(values(hit, FieldNames.FINGERPRINT)).orElse(null),
                dates.isEmpty() ? null : Long.valueOf(dates.get(0)));
    }

    private static List<String> values(Hit<Void> hit, String field) {
        JsonData values = hit.fields().get(field);
        return values == null
                ? List.of()
                : values.toJson().asJsonArray().stream()
                        .map(value ->
                                value instanceof jakarta.json.JsonString text ? text.getString() : value.toString())
                        .toList();
    }

    @Override
    public Map<String, String> texts(Collection<String> ids) throws InterruptedException {
        return store.texts(ids, TEXTS_AT_ONCE);
    }

    @Override
    public void assign(Map<String, String> storyById) throws InterruptedException {
        for (List<String> ids : ListChunks.of(storyById.keySet(), ASSIGNED_AT_ONCE)) {
            Map<String, String> some = new HashMap<>();
            ids.forEach(id -> some.put(id, Objects.requireNonNull(storyById.get(id))));
            // the indices are read-only while a rebuild swaps them
            retryPolicy.retry(() -> {
                assignSome(some, store.generation());
                return some;
            });
        }
    }

    /** Writes the parts first and the record last, so that the record's story is that of all its parts. */
    private void assignSome(Map<String, String> storyById, IndexGeneration generation) throws InterruptedException {
        ArticleOperations operations = new ArticleOperations(generation);
        List<BulkOperation> parts = new ArrayList<>();
        List<BulkOperation> records = new ArrayList<>();
        for (Map.Entry<String, StoredArticle> stored :
                store.find(generation, storyById.keySet()).entrySet()) {
            String id = stored.getKey();
            String story = Objects.requireNonNull(storyById.get(id));
            List<Integer> counts = stored.getValue().members().counts();
            for (int p = 1; p <= counts.size(); p++) {
                parts.add(operations.assign(PassageIds.paragraph(id, p), id, PassageLevel.PARAGRAPH, story));
                for (int s = 1; s <= counts.get(p - 1); s++) {
                    parts.add(operations.assign(PassageIds.sentence(id, p, s), id, PassageLevel.SENTENCE, story));
                }
            }
            records.add(operations.assign(id, id, PassageLevel.ARTICLE, story));
        }
        send(parts);
        send(records);
    }

    private void send(List<BulkOperation> operationsOfOneKind) throws InterruptedException {
        for (ItemResult result : sender.send(operationsOfOneKind)) {
            if (result instanceof ItemResult.Rejected rejected) {
                throw new IllegalStateException("Elasticsearch rejected the change of a story: " + rejected.reason());
            }
        }
    }
}
