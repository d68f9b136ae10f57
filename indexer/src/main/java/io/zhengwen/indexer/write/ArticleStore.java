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
import io.zhengwen.mappings.Fields;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Level;
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
import org.jspecify.annotations.Nullable;

/** Looks up what the index has of articles. */
final class ArticleStore {
    private static final int PAGE = 10_000;

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final PatientCalls calls;
    private final int pageSize;

    ArticleStore(ElasticsearchClient client, IndexNames names, Patience patience) {
        this(client, names, patience, PAGE);
    }

    ArticleStore(ElasticsearchClient client, IndexNames names, Patience patience, int pageSize) {
        this.pageSize = pageSize;
        this.client = client;
        this.names = names;
        this.calls = new PatientCalls("look up articles", patience);
    }

    /** The stored articles among these ids; reads the live state, refreshed or not. */
    Map<String, StoredArticle> find(Generation generation, Collection<String> ids) throws InterruptedException {
        Map<String, StoredArticle> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        List<MultiGetOperation> wanted = ids.stream()
                .map(id -> MultiGetOperation.of(d -> d.id(id).routing(id)))
                .toList();
        MgetResponse<StoredArticle.Members> response = calls.run(() -> client.mget(
                m -> m.index(generation.index(Level.ARTICLE)).docs(wanted).sourceIncludes(StoredArticle.Members.FIELDS),
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
        String reason = "cannot look up article " + failure.id() + ": " + Failure.reason(failure.error());
        return Failure.isGone(failure.error()) ? new WritesBlocked(reason) : new IllegalStateException(reason);
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
    List<Orphan> orphans(Generation generation, Collection<String> articleIds) throws InterruptedException {
        List<Orphan> orphans = new ArrayList<>();
        if (!articleIds.isEmpty()) {
            List<FieldValue> ids = articleIds.stream().map(FieldValue::of).toList();
            for (Level level : List.of(Level.PARAGRAPH, Level.SENTENCE)) {
                addOrphans(generation.index(level), ids, level, orphans);
            }
        }
        return orphans;
    }

    private void addOrphans(String index, List<FieldValue> articleIds, Level level, List<Orphan> orphans)
            throws InterruptedException {
        @Nullable List<FieldValue> last = null;
        List<Hit<Void>> page = orphanPage(index, articleIds, last);
        while (!page.isEmpty()) {
            for (Hit<Void> hit : page) {
                String id = Objects.requireNonNull(hit.id());
                orphans.add(new Orphan(id, id.substring(0, id.indexOf('#')), level));
                last = hit.sort();
            }
            page = page.size() < pageSize ? List.of() : orphanPage(index, articleIds, last);
        }
    }

    private List<Hit<Void>> orphanPage(String index, List<FieldValue> articleIds, @Nullable List<FieldValue> after)
            throws InterruptedException {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(index)
                .size(pageSize)
                .query(q -> q.terms(t -> t.field(Fields.ARTICLE_ID).terms(v -> v.value(articleIds))))
                .sort(s -> s.field(f -> f.field(Fields.ID).order(SortOrder.Asc)))
                .source(source -> source.fetch(false));
        if (after != null) {
            request.searchAfter(after);
        }
        SearchRequest page = request.build();
        return calls.run(() -> client.search(page, Void.class)).hits().hits();
    }

    /** The indices that the aliases name now, and the runs that are writing to them or were killed in doing so. */
    Generation generation() throws InterruptedException {
        List<String> aliases = new ArrayList<>(OpenRuns.patterns(names));
        Arrays.stream(Level.values()).map(names::alias).forEach(aliases::add);
        Map<String, IndexAliases> found =
                calls.run(() -> client.indices().getAlias(a -> a.name(aliases))).result();
        Map<Level, String> indices = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            found.forEach((index, has) -> {
                if (has.aliases().containsKey(names.alias(level))) {
                    indices.put(level, index);
                }
            });
        }
        IndexAliases runs = found.get(indices.get(Level.ARTICLE));
        return new Generation(
                indices,
                runs == null
                        ? Set.of()
                        : runs.aliases().keySet().stream()
                                .filter(alias -> OpenRuns.isMark(names, alias))
                                .collect(Collectors.toSet()));
    }
}
