package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks up what the index has of articles. */
final class ArticleStore {
    private static final int MOST_AT_ONCE = 10_000;

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final PatientCalls calls;

    ArticleStore(ElasticsearchClient client, IndexNames names, Patience patience) {
        this.client = client;
        this.names = names;
        this.calls = new PatientCalls("look up articles", patience);
    }

    /** The stored articles among these ids; reads the live state, refreshed or not. */
    Map<String, StoredArticle> find(Collection<String> ids) throws InterruptedException {
        Map<String, StoredArticle> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        List<MultiGetOperation> wanted = ids.stream()
                .map(id -> MultiGetOperation.of(d -> d.id(id).routing(id)))
                .toList();
        MgetResponse<StoredArticle.Members> response = calls.run(() -> client.mget(
                m -> m.index(names.alias(Level.ARTICLE)).docs(wanted).sourceIncludes(StoredArticle.Members.FIELDS),
                StoredArticle.Members.class));
        response.docs().forEach(doc -> {
            if (doc.isFailure()) {
                throw new IllegalStateException(
                        "cannot look up article " + doc.failure().id() + ": "
                                + Failure.reason(doc.failure().error()));
            }
            GetResult<StoredArticle.Members> result = doc.result();
            if (result.found()) {
                found.put(result.id(), stored(result));
            }
        });
        return found;
    }

    private static StoredArticle stored(GetResult<StoredArticle.Members> result) {
        return new StoredArticle(
                Objects.requireNonNull(result.source()),
                Objects.requireNonNull(result.seqNo()),
                Objects.requireNonNull(result.primaryTerm()));
    }

    /** The clean texts of those of these articles that are there, looked up a few at a time. */
    Map<String, String> texts(Collection<String> ids, int atOnce) throws InterruptedException {
        Map<String, String> texts = new HashMap<>();
        List<String> all = List.copyOf(ids);
        for (int i = 0; i < all.size(); i += atOnce) {
            List<MultiGetOperation> wanted = all.subList(i, Math.min(all.size(), i + atOnce)).stream()
                    .map(id -> MultiGetOperation.of(d -> d.id(id).routing(id)))
                    .toList();
            MgetResponse<TextOnly> response = calls.run(() -> client.mget(
                    m -> m.index(names.alias(Level.ARTICLE)).docs(wanted).sourceIncludes("text"), TextOnly.class));
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

    /** A paragraph or a sentence that is there without an article's record: what a killed indexer has left. */
    record Orphan(String id, String articleId, Level level) {}

    /** The passages of articles that have no record; finds what was there at the last refresh. */
    List<Orphan> orphans(Collection<String> articleIds) throws InterruptedException {
        List<Orphan> orphans = new ArrayList<>();
        if (!articleIds.isEmpty()) {
            orphans.addAll(orphans(articleIds, Level.PARAGRAPH));
            orphans.addAll(orphans(articleIds, Level.SENTENCE));
        }
        return orphans;
    }

    private List<Orphan> orphans(Collection<String> articleIds, Level level) throws InterruptedException {
        List<FieldValue> values = articleIds.stream().map(FieldValue::of).toList();
        SearchResponse<Void> response = calls.run(() -> client.search(
                s -> s.index(names.alias(level))
                        .size(MOST_AT_ONCE)
                        .query(q -> q.terms(t -> t.field("article_id").terms(v -> v.value(values))))
                        .source(source -> source.fetch(false)),
                Void.class));
        return response.hits().hits().stream()
                .map(Hit::id)
                .filter(Objects::nonNull)
                .map(id -> new Orphan(id, id.substring(0, id.indexOf('#')), level))
                .toList();
    }
}
