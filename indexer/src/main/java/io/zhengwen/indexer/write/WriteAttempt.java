package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.zhengwen.indexer.cluster.WritesBlockedException;
import io.zhengwen.indexer.pipeline.ArticleRejectedException;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.mappings.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One attempt to write some articles to the indices of one generation. */
final class WriteAttempt {
    private final StoredArticleLookup store;
    private final BulkSender sender;
    private final RunMarkers runMarkers;
    private final Pipeline pipeline;
    private final IndexGeneration generation;
    private final ArticleOperations operations;
    private final Instant indexedAt;

    WriteAttempt(
            StoredArticleLookup store,
            BulkSender sender,
            RunMarkers runMarkers,
            Pipeline pipeline,
            IndexGeneration generation,
            Instant indexedAt) {
        this.store = store;
        this.sender = sender;
        this.runMarkers = runMarkers;
        this.pipeline = pipeline;
        this.generation = generation;
        this.operations = new ArticleOperations(generation);
        this.indexedAt = indexedAt;
    }

    /**
     * Those for which all goes well get their outcome; the others have none and may be tried again.
     *
     * @throws WritesBlockedException when the indices take no writes
     */
    void run(List<PendingArticle> open) throws InterruptedException {
        List<PendingArticle> changed = new ArrayList<>();
        for (PendingArticle draft : changed(open)) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted between two articles");
            }
            if (takesPassages(draft)) {
                changed.add(draft);
            }
        }
        if (!changed.isEmpty()) {
            runMarkers.mark(generation, indexedAt);
        }
        List<PendingArticle> stored =
                changed.stream().filter(d -> d.stored() != null).toList();
        phase(stored, this::claim).forEach(PendingArticle::keepClaim);
        List<PendingArticle> claimed =
                changed.stream().filter(WriteAttempt::isGoingWell).toList();
        phase(claimed, this::parts);
        List<PendingArticle> whole =
                claimed.stream().filter(WriteAttempt::isGoingWell).toList();
        for (PendingArticle draft : phase(whole, this::record)) {
            draft.finish(written(draft, ofThisRun(draft.stored())));
        }
        phase(
                changed.stream()
                        .filter(d -> d.outcome() instanceof WriteOutcome.Rejected)
                        .toList(),
                this::removal);
    }

    /** False when none can be made of the article; what is stored of it stays. */
    private boolean takesPassages(PendingArticle draft) {
        if (draft.hasPassages() && draft.passages().article().story().equals(draft.story())) {
            return true;
        }
        try {
            draft.setPassages(pipeline.passages(draft.article(), indexedAt, draft.story()));
            return true;
        } catch (ArticleRejectedException rejected) {
            draft.finish(new WriteOutcome.Rejected(rejected.reason()));
            return false;
        }
    }

    private static boolean isGoingWell(PendingArticle draft) {
        return draft.outcome() == null && !draft.isConflicting();
    }

    private List<PendingArticle> changed(List<PendingArticle> open) throws InterruptedException {
        Map<String, StoredArticle> stored =
                store.find(generation, open.stream().map(PendingArticle::id).toList());
        List<PendingArticle> changed = new ArrayList<>();
        for (PendingArticle draft : open) {
            StoredArticle there = stored.get(draft.id());
            boolean tried = draft.hasPassages();
            draft.begin(there);
            if (there != null && there.isSame(draft.article().contentHash(), pipeline.version())) {
                // when it was tried before, that has worked and only the answer was lost
                draft.finish(tried ? written(draft, 0) : new WriteOutcome.Unchanged());
            } else {
                changed.add(draft);
            }
        }
        if (runMarkers.hasOthers(generation, indexedAt)) {
            findOrphans(changed.stream().filter(d -> d.stored() == null).toList());
        }
        return changed;
    }

    private void findOrphans(List<PendingArticle> fresh) throws InterruptedException {
        Map<String, PendingArticle> byId = new HashMap<>();
        fresh.forEach(draft -> byId.put(draft.id(), draft));
        for (StoredArticleLookup.Orphan orphan : store.orphans(generation, byId.keySet())) {
            Objects.requireNonNull(byId.get(orphan.articleId())).addOrphan(orphan);
        }
    }

    private List<BulkOperation> claim(PendingArticle draft) {
        List<Integer> counts = draft.passages().article().sentenceCounts();
        return List.of(operations.claim(draft.id(), Objects.requireNonNull(draft.stored()), counts));
    }

    private List<BulkOperation> parts(PendingArticle draft) {
        List<BulkOperation> parts = new ArrayList<>();
        for (Passage part : draft.passages().parts()) {
            parts.add(operations.put(part));
        }
        parts.addAll(stale(draft, draft.partIds()));
        return parts;
    }

    private List<BulkOperation> stale(PendingArticle draft, Set<String> staying) {
        List<BulkOperation> stale = new ArrayList<>();
        if (draft.stored() != null) {
            List<Integer> counts = draft.stored().members().counts();
            stale.addAll(operations.deleteParts(draft.id(), counts, staying));
        }
        for (StoredArticleLookup.Orphan orphan : draft.orphans()) {
            if (!staying.contains(orphan.id())) {
                stale.add(operations.delete(orphan.id(), orphan.articleId(), orphan.level()));
            }
        }
        return stale;
    }

    private List<BulkOperation> record(PendingArticle draft) {
        Passage article = draft.passages().article();
        ItemResult.Done claim = draft.claim();
        return List.of(claim == null ? operations.create(article) : operations.replace(article, claim));
    }

    /** Deletes everything of a rejected article, the parts that were accepted as well as its older form. */
    private List<BulkOperation> removal(PendingArticle draft) {
        List<BulkOperation> removal = new ArrayList<>(stale(draft, Set.of()));
        for (Passage part : draft.passages().parts()) {
            removal.add(operations.delete(part.id(), draft.id(), part.level()));
        }
        ItemResult.Done claim = draft.claim();
        if (claim != null) {
            removal.add(operations.deleteArticle(draft.id(), claim));
        }
        return removal;
    }

    private int ofThisRun(@Nullable StoredArticle stored) {
        return stored != null && indexedAt.toString().equals(stored.members().indexedAt()) ? stored.documents() : 0;
    }

    private WriteOutcome.Written written(PendingArticle draft, int superseded) {
        int deleted = stale(draft, draft.partIds()).size();
        return new WriteOutcome.Written(
                draft.isReplacing(), superseded, draft.passages().count(), deleted);
    }

    /** Sends one kind of operation for all these drafts and gives those back for which all went well. */
    private List<PendingArticle> phase(List<PendingArticle> drafts, Function<PendingArticle, List<BulkOperation>> kind)
            throws InterruptedException {
        List<BulkOperation> all = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (PendingArticle draft : drafts) {
            all.addAll(kind.apply(draft));
            ends.add(all.size());
        }
        List<ItemResult> results = sender.send(all);
        List<PendingArticle> well = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            int start = i == 0 ? 0 : ends.get(i - 1);
            if (drafts.get(i).accept(results.subList(start, ends.get(i)))) {
                well.add(drafts.get(i));
            }
        }
        return well;
    }
}
