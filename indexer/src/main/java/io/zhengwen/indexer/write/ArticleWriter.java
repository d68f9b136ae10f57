package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.zhengwen.indexer.pipeline.CleanArticle;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes and deletes articles, some at a time; one instance serves all threads. Two articles of one id must not be
 * written at the same time.
 */
public final class ArticleWriter implements AutoCloseable {
    private final Pipeline pipeline;
    private final Patience patience;
    private final OpenRuns openRuns;
    private final ArticleStore store;
    private final Operations operations;
    private final BulkSender sender;

    /** @param concurrentRequests how many bulk requests may be on their way */
    public ArticleWriter(
            ElasticsearchClient client,
            IndexNames names,
            Pipeline pipeline,
            Patience patience,
            int concurrentRequests) {
        this.pipeline = pipeline;
        this.patience = patience;
        this.openRuns = new OpenRuns(client, names, patience);
        this.store = new ArticleStore(client, names, patience);
        this.operations = new Operations(names);
        this.sender = new BulkSender(client, patience, concurrentRequests);
    }

    /**
     * Writes the changed ones of these articles.
     *
     * @return the outcomes, in the articles' order
     * @throws ElasticsearchUnreachable when Elasticsearch did not take them within the time given to it
     */
    public List<WriteOutcome> write(List<CleanArticle> articles, Instant indexedAt) throws InterruptedException {
        List<Draft> drafts = articles.stream().map(Draft::new).toList();
        Patience.Attempts attempts = patience.begin();
        List<Draft> open = drafts;
        while (!open.isEmpty()) {
            round(open, indexedAt);
            open = open.stream().filter(d -> d.outcome() == null).toList();
            if (!open.isEmpty() && !attempts.again()) {
                open.forEach(d -> d.finish(new WriteOutcome.Refused("another indexer keeps changing it")));
            }
        }
        return drafts.stream().map(d -> Objects.requireNonNull(d.outcome())).toList();
    }

    private void round(List<Draft> open, Instant indexedAt) throws InterruptedException {
        List<Draft> changed = changed(open);
        for (Draft draft : changed) {
            if (!draft.hasPassages() || !draft.passages().article().story().equals(draft.story())) {
                draft.setPassages(pipeline.passages(draft.article(), indexedAt, draft.story()));
            }
        }
        if (!changed.isEmpty()) {
            openRuns.mark(indexedAt);
        }
        List<Draft> stored = changed.stream().filter(d -> d.stored() != null).toList();
        phase(stored, this::claim).forEach(Draft::keepClaim);
        List<Draft> claimed =
                changed.stream().filter(ArticleWriter::isGoingWell).toList();
        phase(claimed, this::parts);
        List<Draft> whole = claimed.stream().filter(ArticleWriter::isGoingWell).toList();
        for (Draft draft : phase(whole, this::record)) {
            draft.finish(written(draft, isOfThisRun(draft.stored(), indexedAt)));
        }
        phase(
                changed.stream()
                        .filter(d -> d.outcome() instanceof WriteOutcome.Refused)
                        .toList(),
                this::removal);
    }

    private static boolean isGoingWell(Draft draft) {
        return draft.outcome() == null && !draft.isConflicting();
    }

    private List<Draft> changed(List<Draft> open) throws InterruptedException {
        Map<String, StoredArticle> stored =
                store.find(open.stream().map(Draft::id).toList());
        List<Draft> changed = new ArrayList<>();
        for (Draft draft : open) {
            StoredArticle there = stored.get(draft.id());
            boolean tried = draft.hasPassages();
            draft.begin(there);
            if (there != null && there.isSame(draft.article().contentHash(), pipeline.version())) {
                // when it was tried before, that has worked and only the answer was lost
                draft.finish(tried ? written(draft, false) : new WriteOutcome.Unchanged());
            } else {
                changed.add(draft);
            }
        }
        findOrphans(changed.stream().filter(d -> d.stored() == null).toList());
        return changed;
    }

    private void findOrphans(List<Draft> fresh) throws InterruptedException {
        Map<String, Draft> byId = new HashMap<>();
        fresh.forEach(draft -> byId.put(draft.id(), draft));
        for (ArticleStore.Orphan orphan : store.orphans(byId.keySet())) {
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

    private static boolean isOfThisRun(@Nullable StoredArticle stored, Instant indexedAt) {
        return stored != null && indexedAt.toString().equals(stored.members().indexedAt());
    }

    private WriteOutcome.Written written(Draft draft, boolean again) {
        int deleted = stale(draft, draft.partIds()).size();
        return new WriteOutcome.Written(
                draft.isReplacing(), again, draft.passages().count(), deleted);
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

    /**
     * Deletes articles with all their passages.
     *
     * @return the ids of those that were there
     */
    public Set<String> delete(Collection<String> ids) throws InterruptedException {
        return new ArticleRemoval(store, operations, sender, patience).delete(ids);
    }

    @Override
    public void close() {
        sender.close();
    }
}
