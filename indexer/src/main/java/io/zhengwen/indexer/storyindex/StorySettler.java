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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Settles which articles are reprints of one story: at the end of a run, and before articles are deleted. */
public final class StorySettler implements AutoCloseable {
    /** The maximum number of times that changed articles are settled again while other indexers settle stories too. */
    private static final int MAX_REPETITIONS = 5;

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final RunMarkers runMarkers;
    private final ElasticsearchStoryIndex index;
    private final StorySettlement settlement;
    private final RetryingCalls calls;
    /** Reads the next page while the current one is being settled. */
    private final ExecutorService prefetcher = Executors.newSingleThreadExecutor();

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
        boolean othersWriting = open.size() > 1;
        WrittenArticlePages pages = new WrittenArticlePages(index, open, othersWriting ? null : prefetcher);
        long changes = 0;
        List<StoryArticle> page = pages.first();
        while (!page.isEmpty()) {
            StorySettlement ofPage = new StorySettlement(pages.viewOfPage());
            Map<String, String> changed = settle(ofPage, page, othersWriting);
            changes += changed.size();
            page = pages.next(changed.values());
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

    /** Settles a page; returns the articles whose story changed, with their new story. */
    private Map<String, String> settle(StorySettlement first, List<StoryArticle> page, boolean othersWriting)
            throws InterruptedException {
        Map<String, String> changed = first.settle(page, Set.of());
        Map<String, String> again = changed;
        for (int repetition = 0; !again.isEmpty(); repetition++) {
            refresh();
            again = othersWriting && repetition < MAX_REPETITIONS
                    ? settlement.settle(index.withIds(again.keySet()), Set.of())
                    : Map.of();
        }
        return changed;
    }

    /** Settles the stories of the articles that remain when these are deleted. */
    public void settleWithout(Collection<String> ids) throws InterruptedException {
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
        prefetcher.shutdownNow();
    }
}
