package io.zhengwen.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Level;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Searches all the time, and fails the test when a search fails, is partial, or finds fewer articles than there are. */
final class Searcher implements AutoCloseable {
    private static final int MORE = 5;

    private final IndexNames names;
    private final long leastArticles;
    private final Thread thread = new Thread(this::search, "searcher");
    private volatile boolean ended;
    private volatile @Nullable Throwable failure;
    private volatile CountDownLatch awaited = new CountDownLatch(0);

    Searcher(IndexNames names, long leastArticles) {
        this.names = names;
        this.leastArticles = leastArticles;
        thread.start();
    }

    private void search() {
        try {
            while (!ended) {
                SearchResponse<Void> found = IndexerFixture.client()
                        .search(
                                s -> s.index(names.alias(Level.ARTICLE))
                                        .query(q -> q.match(m -> m.field("text").query("涪陵区")))
                                        .trackTotalHits(t -> t.enabled(true)),
                                Void.class);
                assertThat(found.shards().failed().intValue()).isZero();
                assertThat(found.hits().total().value()).isGreaterThanOrEqualTo(leastArticles);
                awaited.countDown();
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            failure = e;
        }
    }

    /** Returns when it has searched some more times. */
    void awaitMore() throws InterruptedException {
        awaited = new CountDownLatch(MORE);
        assertThat(awaited.await(1, TimeUnit.MINUTES) || failure != null).isTrue();
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
        assertThat(failure).isNull();
    }
}
