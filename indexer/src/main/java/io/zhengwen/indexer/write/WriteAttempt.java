package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.zhengwen.indexer.cluster.WritesBlockedException;
import io.zhengwen.mappings.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to write some articles to the indices of one generation, in three phases: stored articles are claimed
 * (their content hash is removed), then passages are written, then the articles' records.
 */
final class WriteAttempt {
    private final StoredArticleLookup store;
    private final BulkSender sender;
    private final RunMarkers runMarkers;
    private final Supplier<String> pipelineVersion;
    private final IndexGeneration generation;
    private final ArticleOperations operations;
    private final Instant indexedAt;

    WriteAttempt(
            StoredArticleLookup store,
            BulkSender sender,
            RunMarkers runMarkers,
            Supplier<String> pipelineVersion,
            IndexGeneration generation,
            Instant indexedAt) {
        this.store = store;
        this.sender = sender;
        this.runMarkers = runMarkers;
        this.pipelineVersion = pipelineVersion;
        this.generation = generation;
        this.operations = new ArticleOperations(generation);
        this.indexedAt = indexedAt;
    }

    /** Reads the stored forms of these articles; the unchanged ones get their outcome. */
    void lookUp(List<PendingArticle> open) throws InterruptedException {
        Map<String, StoredArticle> stored =
                store.find(generation, open.stream().map(PendingArticle::id).toList());
        List<PendingArticle> changed = new ArrayList<>();
        for (PendingArticle article : open) {
            StoredArticle older = stored.get(article.id());
            boolean tried = article.hasPassages();
            article.begin(older);
            if (older != null && older.isSame(article.article().contentHash(), pipelineVersion.get())) {
                // an earlier attempt has succeeded if there was one, and only its answer was lost
                article.finish(tried ? written(article, 0) : new WriteOutcome.Unchanged());
            } else {
                changed.add(article);
            }
        }
        if (runMarkers.hasOthers(generation, indexedAt)) {
            findOrphans(changed.stream().filter(PendingArticle::isNew).toList());
        }
    }

    /**
     * Writes changed articles. Those that succeed or are rejected get their outcome; the others have none and may be
     * tried again.
     *
     * @throws WritesBlockedException when the indices accept no writes
     */
    void write(List<PendingArticle> changed) throws InterruptedException {
        if (changed.isEmpty()) {
            return;
        }
        runMarkers.mark(generation, indexedAt);
        List<PendingArticle> stored =
                changed.stream().filter(article -> !article.isNew()).toList();
        phase(stored, this::claim).forEach(PendingArticle::keepClaim);
        phase(successful(changed), this::parts);
        for (PendingArticle article : phase(successful(changed), this::record)) {
            article.finish(written(article, documentsOfThisRun(article.stored())));
        }
        phase(
                changed.stream()
                        .filter(article -> article.outcome() instanceof WriteOutcome.Rejected)
                        .toList(),
                this::removal);
    }

    private static List<PendingArticle> successful(List<PendingArticle> articles) {
        return articles.stream()
                .filter(article -> article.outcome() == null && !article.isConflicting())
                .toList();
    }

    private void findOrphans(List<PendingArticle> fresh) throws InterruptedException {
        Map<String, PendingArticle> byId = new HashMap<>();
        fresh.forEach(article -> byId.put(article.id(), article));
        for (StoredArticleLookup.Orphan orphan : store.orphans(generation, byId.keySet())) {
            Objects.requireNonNull(byId.get(orphan.articleId())).addOrphan(orphan);
        }
    }

    private List<BulkOperation> claim(PendingArticle article) {
        List<Integer> counts = article.passages().article().sentenceCounts();
        return List.of(operations.claim(article.id(), Objects.requireNonNull(article.stored()), counts));
    }

    private List<BulkOperation> parts(PendingArticle article) {
        List<BulkOperation> parts = new ArrayList<>();
        for (Passage part : article.passages().parts()) {
            parts.add(operations.put(part));
        }
        parts.addAll(stale(article, article.partIds()));
        return parts;
    }

    private List<BulkOperation> stale(PendingArticle article, Set<String> staying) {
        List<BulkOperation> stale = new ArrayList<>();
        if (article.stored() != null) {
            List<Integer> counts = article.stored().members().counts();
            stale.addAll(operations.deleteParts(article.id(), counts, staying));
        }
        for (StoredArticleLookup.Orphan orphan : article.orphans()) {
            if (!staying.contains(orphan.id())) {
                stale.add(operations.delete(orphan.id(), orphan.articleId(), orphan.level()));
            }
        }
        return stale;
    }

    private List<BulkOperation> record(PendingArticle article) {
        Passage whole = article.passages().article();
        ItemResult.Done claim = article.claim();
        return List.of(claim == null ? operations.create(whole) : operations.replace(whole, claim));
    }

    /** Deletes everything of a rejected article: the passages that were already accepted, and its stored older form. */
    private List<BulkOperation> removal(PendingArticle article) {
        List<BulkOperation> removal = new ArrayList<>(stale(article, Set.of()));
        for (Passage part : article.passages().parts()) {
            removal.add(operations.delete(part.id(), article.id(), part.level()));
        }
        ItemResult.Done claim = article.claim();
        if (claim != null) {
            removal.add(operations.deleteArticle(article.id(), claim));
        }
        return removal;
    }

    private int documentsOfThisRun(@Nullable StoredArticle stored) {
        return stored != null && indexedAt.toString().equals(stored.members().indexedAt()) ? stored.documents() : 0;
    }

    private WriteOutcome.Written written(PendingArticle article, int superseded) {
        int deleted = stale(article, article.partIds()).size();
        return new WriteOutcome.Written(
                article.isReplacing(), superseded, article.passages().count(), deleted);
    }

    /** Sends one kind of operation for all these articles; returns the articles for which all succeeded. */
    private List<PendingArticle> phase(
            List<PendingArticle> articles, Function<PendingArticle, List<BulkOperation>> kind)
            throws InterruptedException {
        List<BulkOperation> all = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (PendingArticle article : articles) {
            all.addAll(kind.apply(article));
            ends.add(all.size());
        }
        List<ItemResult> results = sender.send(all);
        List<PendingArticle> successful = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            int start = i == 0 ? 0 : ends.get(i - 1);
            if (articles.get(i).accept(results.subList(start, ends.get(i)))) {
                successful.add(articles.get(i));
            }
        }
        return successful;
    }
}
