package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
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

/** One attempt to bring some articles into the indices of one generation. */
final class WriteRound {
    private final ArticleStore store;
    private final BulkSender sender;
    private final OpenRuns openRuns;
    private final Pipeline pipeline;
    private final Generation generation;
    private final Operations operations;
    private final Instant indexedAt;

    WriteRound(
            ArticleStore store,
            BulkSender sender,
            OpenRuns openRuns,
            Pipeline pipeline,
            Generation generation,
            Instant indexedAt) {
        this.store = store;
        this.sender = sender;
        this.openRuns = openRuns;
        this.pipeline = pipeline;
        this.generation = generation;
        this.operations = new Operations(generation);
        this.indexedAt = indexedAt;
    }

    /**
     * Those for which all goes well get their outcome; the others have none and may be tried again.
     *
     * @throws WritesBlocked when the indices take no writes
     */
    void run(List<Draft> open) throws InterruptedException {
        List<Draft> changed = changed(open).stream().filter(this::takesPassages).toList();
        if (!changed.isEmpty()) {
            openRuns.mark(generation, indexedAt);
        }
        List<Draft> stored = changed.stream().filter(d -> d.stored() != null).toList();
        phase(stored, this::claim).forEach(Draft::keepClaim);
        List<Draft> claimed = changed.stream().filter(WriteRound::isGoingWell).toList();
        phase(claimed, this::parts);
        List<Draft> whole = claimed.stream().filter(WriteRound::isGoingWell).toList();
        for (Draft draft : phase(whole, this::record)) {
            draft.finish(written(draft, ofThisRun(draft.stored())));
        }
        phase(
                changed.stream()
                        .filter(d -> d.outcome() instanceof WriteOutcome.Refused)
                        .toList(),
                this::removal);
    }

    /** Makes a draft's passages; one that the pipeline rejects gets its outcome, and what is stored of it stays. */
    private boolean takesPassages(Draft draft) {
        if (draft.hasPassages() && draft.passages().article().story().equals(draft.story())) {
            return true;
        }
        try {
            draft.setPassages(pipeline.passages(draft.article(), indexedAt, draft.story()));
            return true;
        } catch (ArticleRejectedException rejected) {
            draft.finish(new WriteOutcome.Refused(rejected.reason()));
            return false;
        }
    }

    private static boolean isGoingWell(Draft draft) {
        return draft.outcome() == null && !draft.isConflicting();
    }

    private List<Draft> changed(List<Draft> open) throws InterruptedException {
        Map<String, StoredArticle> stored =
                store.find(generation, open.stream().map(Draft::id).toList());
        List<Draft> changed = new ArrayList<>();
        for (Draft draft : open) {
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
        if (openRuns.hasOthers(generation, indexedAt)) {
            findOrphans(changed.stream().filter(d -> d.stored() == null).toList());
        }
        return changed;
    }

    private void findOrphans(List<Draft> fresh) throws InterruptedException {
        Map<String, Draft> byId = new HashMap<>();
        fresh.forEach(draft -> byId.put(draft.id(), draft));
        for (ArticleStore.Orphan orphan : store.orphans(generation, byId.keySet())) {
            Objects.requireNonNull(byId.get(orphan.articleId())).addOrphan(orphan);
        }
    }

    private List<BulkOperation> claim(Draft draft) {
        List<Integer> counts = draft.passages().article().sentenceCounts();
        return List.of(operations.claim(draft.id(), Objects.requireNonNull(draft.stored()), counts));
    }

    private List<BulkOperation> parts(Draft draft) {
        List<BulkOperation> parts = new ArrayList<>();
        for (Passage part : draft.passages().parts()) {
            parts.add(operations.put(part));
        }
        parts.addAll(stale(draft, draft.partIds()));
        return parts;
    }

    private List<BulkOperation> stale(Draft draft, Set<String> staying) {
        List<BulkOperation> stale = new ArrayList<>();
        if (draft.stored() != null) {
            List<Integer> counts = draft.stored().members().counts();
            stale.addAll(operations.deleteParts(draft.id(), counts, staying));
        }
        for (ArticleStore.Orphan orphan : draft.orphans()) {
            if (!staying.contains(orphan.id())) {
                stale.add(operations.delete(orphan.id(), orphan.articleId(), orphan.level()));
            }
        }
        return stale;
    }

    private List<BulkOperation> record(Draft draft) {
        Passage article = draft.passages().article();
        ItemResult.Done claim = draft.claim();
        return List.of(claim == null ? operations.create(article) : operations.replace(article, claim));
    }

    /** All of a refused article, the parts that were taken as well as its older form. */
    private List<BulkOperation> removal(Draft draft) {
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

    private WriteOutcome.Written written(Draft draft, int superseded) {
        int deleted = stale(draft, draft.partIds()).size();
        return new WriteOutcome.Written(
                draft.isReplacing(), superseded, draft.passages().count(), deleted);
    }

    /** Sends one kind of operation for all these drafts and gives those back for which all went well. */
    private List<Draft> phase(List<Draft> drafts, Function<Draft, List<BulkOperation>> kind)
            throws InterruptedException {
        List<BulkOperation> all = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Draft draft : drafts) {
            all.addAll(kind.apply(draft));
            ends.add(all.size());
        }
        List<ItemResult> results = sender.send(all);
        List<Draft> well = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            int start = i == 0 ? 0 : ends.get(i - 1);
            if (drafts.get(i).accept(results.subList(start, ends.get(i)))) {
                well.add(drafts.get(i));
            }
        }
        return well;
    }
}
