package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetError;
import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.zhengwen.indexer.cluster.ElasticsearchErrors;
import io.zhengwen.indexer.cluster.ListChunks;
import io.zhengwen.indexer.cluster.PagedSearch;
import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.cluster.RetryingCalls;
import io.zhengwen.indexer.cluster.WritesBlockedException;
import io.zhengwen.indexer.pipeline.PassageIds;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up articles in the index. */
public final class StoredArticleLookup {
    private static final int PAGE = 10_000;

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final RetryingCalls calls;
    private final int pageSize;

    public StoredArticleLookup(ElasticsearchClient client, IndexNames names, RetryPolicy retryPolicy) {
        this(client, names, retryPolicy, PAGE);
    }

    public StoredArticleLookup(ElasticsearchClient client, IndexNames names, RetryPolicy retryPolicy, int pageSize) {
        this.pageSize = pageSize;
        this.client = client;
        this.names = names;
        this.calls = new RetryingCalls("look up articles", retryPolicy);
    }

    /** Returns the stored articles among these ids; reads the live state, refreshed or not. */
    public Map<String, StoredArticle> find(IndexGeneration generation, Collection<String> ids)
            throws InterruptedException {
        Map<String, StoredArticle> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        List<MultiGetOperation> wanted = ids.stream()
                .map(id -> MultiGetOperation.of(d -> d.id(id).routing(id)))
                .toList();
        MgetResponse<StoredArticle.Members> response = calls.run(() -> client.mget(
                m -> m.index(generation.index(PassageLevel.ARTICLE))
                        .docs(wanted)
                        .sourceIncludes(StoredArticle.Members.FIELDS),
                StoredArticle.Members.class));
        for (MultiGetResponseItem<StoredArticle.Members> doc : response.docs()) {
            if (doc.isFailure()) {
                throw failure(doc.failure());
            }
            GetResult<StoredArticle.Members> result = doc.result();
            if (result.found()) {
                found.put(result.id(), stored(result));
            }
        }
        return found;
    }

    private static RuntimeException failure(MultiGetError failure) {
        String reason = "cannot look up article " + failure.id() + ": " + ElasticsearchErrors.reason(failure.error());
        return ElasticsearchErrors.isGone(failure.error())
                ? new WritesBlockedException(reason)
                : new IllegalStateException(reason);
    }

    private static StoredArticle stored(GetResult<StoredArticle.Members> result) {
        return new StoredArticle(
                Objects.requireNonNull(result.source()),
                Objects.requireNonNull(result.seqNo()),
                Objects.requireNonNull(result.primaryTerm()));
    }

    /** Returns the clean texts of those of these articles that exist, looked up a few at a time. */
    public Map<String, String> texts(Collection<String> ids, int atOnce) throws InterruptedException {
        Map<String, String> texts = new HashMap<>();
        for (List<String> some : ListChunks.of(ids, atOnce)) {
            List<MultiGetOperation> wanted = some.stream()
                    .map(id -> MultiGetOperation.of(d -> d.id(id).routing(id)))
                    .toList();
            MgetResponse<TextOnly> response = calls.run(() -> client.mget(
                    m -> m.index(names.alias(PassageLevel.ARTICLE)).docs(wanted).sourceIncludes("text"),
                    TextOnly.class));
            response.docs().forEach(doc -> {
                if (doc.isResult() && doc.result().source() != null) {
                    texts.put(doc.result().id(), doc.result().source().text());
                }
            });
        }
        return texts;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record TextOnly(String text) {}

    /** A paragraph or a sentence without an article's record, left by a killed indexer. */
    record Orphan(String id, String articleId, PassageLevel level) {}

    /** Returns the passages of articles that have no record, as of the last refresh. */
    List<Orphan> orphans(IndexGeneration generation, Collection<String> articleIds) throws InterruptedException {
        List<Orphan> orphans = new ArrayList<>();
        if (!articleIds.isEmpty()) {
            List<FieldValue> ids = articleIds.stream().map(FieldValue::of).toList();
            for (PassageLevel level : List.of(PassageLevel.PARAGRAPH, PassageLevel.SENTENCE)) {
                addOrphans(generation.index(level), ids, level, orphans);
            }
        }
        return orphans;
    }

    private void addOrphans(String index, List<FieldValue> articleIds, PassageLevel level, List<Orphan> orphans)
            throws InterruptedException {
        PagedSearch<Void> search = new PagedSearch<>(
                pageSize,
                () -> new SearchRequest.Builder()
                        .index(index)
                        .query(q -> q.terms(t -> t.field(FieldNames.ARTICLE_ID).terms(v -> v.value(articleIds))))
                        .sort(s -> s.field(f -> f.field(FieldNames.ID).order(SortOrder.Asc)))
                        .source(source -> source.fetch(false)),
                request -> calls.run(() -> client.search(request, Void.class))
                        .hits()
                        .hits());
        for (List<Hit<Void>> page = search.next(); !page.isEmpty(); page = search.next()) {
            for (Hit<Void> hit : page) {
                String id = Objects.requireNonNull(hit.id());
                orphans.add(new Orphan(id, PassageIds.articleOf(id), level));
            }
        }
    }

    /**
     * Returns the indices behind the aliases, and the markers of runs that are writing to them or were killed while
     * writing.
     */
    public IndexGeneration generation() throws InterruptedException {
        List<String> aliases = new ArrayList<>(RunMarkers.patterns(names));
        Arrays.stream(PassageLevel.values()).map(names::alias).forEach(aliases::add);
        Map<String, IndexAliases> found =
                calls.run(() -> client.indices().getAlias(a -> a.name(aliases))).result();
        Map<PassageLevel, String> indices = new EnumMap<>(PassageLevel.class);
        for (PassageLevel level : PassageLevel.values()) {
            found.forEach((index, has) -> {
                if (has.aliases().containsKey(names.alias(level))) {
                    indices.put(level, index);
                }
            });
        }
        IndexAliases runs = found.get(indices.get(PassageLevel.ARTICLE));
        return new IndexGeneration(
                indices,
                runs == null
                        ? Set.of()
                        : runs.aliases().keySet().stream()
                                .filter(alias -> RunMarkers.isMark(names, alias))
                                .collect(Collectors.toSet()));
    }
}
