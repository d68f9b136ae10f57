package io.zhengwen.indexer.storyindex;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.cluster.RetryingCalls;
import io.zhengwen.indexer.story.StoryArticle;
import io.zhengwen.indexer.story.StorySettlement;
import io.zhengwen.indexer.write.BulkSender;
import io.zhengwen.indexer.write.RunMarkers;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Settles which articles are reprints of one story: at the end of a run, and before articles are deleted. */
public final class StorySettler implements AutoCloseable {
    /** The maximum number of times that changed articles are settled again while other indexers settle stories too. */
    private static final int ROUNDS = 5;

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final RunMarkers runMarkers;
    private final ElasticsearchStoryIndex index;
    private final StorySettlement settlement;
    private final RetryingCalls calls;
    /** Reads the next page while the current one is being settled. */
    private final ExecutorService ahead = Executors.newSingleThreadExecutor();

    public StorySettler(ElasticsearchClient client, IndexNames names, RetryPolicy retryPolicy) {
        this.client = client;
        this.names = names;
        this.runMarkers = new RunMarkers(client, names, retryPolicy);
        this.index = new ElasticsearchStoryIndex(client, names, retryPolicy, new BulkSender(client, retryPolicy));
        this.settlement = new StorySettlement(index);
        this.calls = new RetryingCalls("make stories searchable", retryPolicy);
    }

    /**
     * Settles the stories of all articles written since stories were last settled, by this or any other run.
     *
     * @param run the run that has just written; it counts even when another run has settled a part of it
     * @return the number of articles whose story changed
     */
    public long settle(Instant run) throws InterruptedException {
        Set<Instant> open = new TreeSet<>(runMarkers.open());
        open.add(run);
        refresh();
        boolean othersAtWork = open.size() > 1;
        @Nullable
        SharedKeys shared = othersAtWork ? null : index.sharedBesides(open).orElse(null);
        long changes = 0;
        String after = null;
        List<StoryArticle> page = index.writtenBy(open, shared, null);
        while (!page.isEmpty()) {
            String last = page.get(page.size() - 1).id();
            @Nullable SharedKeys asBefore = shared;
            // out of date when a story changes
            Future<List<StoryArticle>> next =
                    othersAtWork ? null : ahead.submit(() -> index.writtenBy(open, asBefore, last));
            StorySettlement ofPage = new StorySettlement(index.duringPage(open, after, last));
            Map<String, String> changed = settle(ofPage, page, othersAtWork);
            changes += changed.size();
            after = last;
            shared =
                    shared == null ? null : shared.withStories(changed.values()).orElse(null);
            page = next != null && changed.isEmpty() ? read(next) : index.writtenBy(open, shared, last);
        }
        runMarkers.close(open);
        return changes;
    }

    /**
     * Settles the stories of these articles only, so that the time depends on their number; the articles of other runs
     * are left to {@link #settle(Instant)}.
     *
     * @param run the run that has written them, if they were written
     */
    public void settle(Collection<String> ids, Instant run) throws InterruptedException {
        refresh();
        settle(settlement, index.withIds(ids), true);
        runMarkers.close(Set.of(run));
    }

    private static List<StoryArticle> read(Future<List<StoryArticle>> page) throws InterruptedException {
        try {
            return page.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("cannot read what was written", e.getCause());
        }
    }

    /** Settles a page; returns the articles whose story changed, with their new story. */
    private Map<String, String> settle(StorySettlement first, List<StoryArticle> page, boolean othersAtWork)
            throws InterruptedException {
        Map<String, String> changed = first.settle(page, Set.of());
        Map<String, String> again = changed;
        for (int round = 0; !again.isEmpty(); round++) {
            refresh();
            again = othersAtWork && round < ROUNDS
                    ? settlement.settle(index.withIds(again.keySet()), Set.of())
                    : Map.of();
        }
        return changed;
    }

    /** Settles the stories of the articles that remain when these are deleted. */
    public void leave(Collection<String> ids) throws InterruptedException {
        List<StoryArticle> leaving = new ArrayList<>(index.withIds(ids));
        if (!settlement.settle(leaving, Set.copyOf(ids)).isEmpty()) {
            refresh();
        }
    }

    private void refresh() throws InterruptedException {
        calls.run(() -> client.indices().refresh(r -> r.index(names.alias(PassageLevel.ARTICLE))));
    }

    @Override
    public void close() {
        ahead.shutdownNow();
    }
}
