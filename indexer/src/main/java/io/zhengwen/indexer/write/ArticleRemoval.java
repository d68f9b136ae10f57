package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.zhengwen.indexer.cluster.RetryPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deletes articles: removes the hash from the stored document, deletes the parts and, last, the document. */
final class ArticleRemoval {
    private final StoredArticleLookup store;
    private final BulkSender sender;
    private final RetryPolicy retryPolicy;

    ArticleRemoval(StoredArticleLookup store, BulkSender sender, RetryPolicy retryPolicy) {
        this.store = store;
        this.sender = sender;
        this.retryPolicy = retryPolicy;
    }

    Set<String> delete(Collection<String> ids) throws InterruptedException {
        Set<String> open = new LinkedHashSet<>(ids);
        Set<String> deleted = new LinkedHashSet<>();
        return retryPolicy.retry(() -> {
            attempt(ids, open, deleted);
            return deleted;
        });
    }

    /**
     * Moves the deleted articles from {@code open} to {@code deleted}, and drops those that do not exist from {@code
     * open}.
     */
    private void attempt(Collection<String> ids, Set<String> open, Set<String> deleted) throws InterruptedException {
        IndexGeneration generation = store.generation();
        ArticleOperations operations = new ArticleOperations(generation);
        Map<String, StoredArticle> stored = store.find(generation, open);
        open.retainAll(stored.keySet());
        Set<String> gone = deleteStored(operations, stored);
        deleted.addAll(gone);
        open.removeAll(gone);
        if (!open.isEmpty()) {
            throw new ConflictException("another indexer keeps changing " + open);
        }
        deleteOrphans(generation, operations, ids);
    }

    private Set<String> deleteStored(ArticleOperations operations, Map<String, StoredArticle> stored)
            throws InterruptedException {
        Map<String, ItemResult.Done> claims = claims(operations, stored);
        List<BulkOperation> parts = new ArrayList<>();
        List<BulkOperation> records = new ArrayList<>();
        claims.forEach((id, claim) -> {
            StoredArticle article = stored.get(id);
            if (article != null) {
                parts.addAll(operations.deleteParts(id, article.members().counts(), Set.of()));
                records.add(operations.deleteArticle(id, claim));
            }
        });
        requireAccepted(sender.send(parts));
        List<ItemResult> results = sender.send(records);
        requireAccepted(results);
        Set<String> gone = new LinkedHashSet<>();
        int i = 0;
        for (String id : claims.keySet()) {
            if (results.get(i++) instanceof ItemResult.Done) {
                gone.add(id);
            }
        }
        return gone;
    }

    private Map<String, ItemResult.Done> claims(ArticleOperations operations, Map<String, StoredArticle> stored)
            throws InterruptedException {
        List<BulkOperation> claims = new ArrayList<>();
        stored.forEach((id, article) -> claims.add(operations.claim(id, article, List.of())));
        List<ItemResult> results = sender.send(claims);
        requireAccepted(results);
        Map<String, ItemResult.Done> claimed = new LinkedHashMap<>();
        int i = 0;
        for (String id : stored.keySet()) {
            if (results.get(i++) instanceof ItemResult.Done done) {
                claimed.put(id, done);
            }
        }
        return claimed;
    }

    private void deleteOrphans(IndexGeneration generation, ArticleOperations operations, Collection<String> ids)
            throws InterruptedException {
        List<BulkOperation> deletions = new ArrayList<>();
        for (StoredArticleLookup.Orphan orphan : store.orphans(generation, ids)) {
            deletions.add(operations.delete(orphan.id(), orphan.articleId(), orphan.level()));
        }
        requireAccepted(sender.send(deletions));
    }

    private static void requireAccepted(List<ItemResult> results) {
        for (ItemResult result : results) {
            if (result instanceof ItemResult.Rejected rejected) {
                throw new IllegalStateException("Elasticsearch rejected a deletion: " + rejected.reason());
            }
        }
    }
}
