package io.zhengwen.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Indexes one small article after the other, all the time. */
final class Writer implements AutoCloseable {
    private final IndexerFixture fixture;
    private final List<String> written = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread = new Thread(this::write, "writer");
    private volatile boolean ended;
    private volatile @Nullable Throwable failure;
    private volatile CountDownLatch awaited = new CountDownLatch(0);

    Writer(IndexerFixture fixture) {
        this.fixture = fixture;
        thread.start();
    }

    private void write() {
        try {
            while (!ended) {
                String id = "w" + written.size();
                Summary summary = fixture.indexLines("{\"id\":\"" + id + "\",\"text\":\"写的是" + id + "。涪陵区。\"}");
                assertThat(summary.isComplete()).as(summary.line() + summary.problem()).isTrue();
                written.add(id);
                awaited.countDown();
            }
        } catch (RuntimeException | AssertionError e) {
            failure = e;
        }
    }

    /** The ids of the sentences of all that it has written. */
    String[] sentences() {
        return written.stream().map(id -> id + "#p1s1").toArray(String[]::new);
    }

    /** Returns when it has written some more. */
    void awaitMore() throws InterruptedException {
        awaited = new CountDownLatch(2);
        assertThat(awaited.await(2, TimeUnit.MINUTES) || failure != null).isTrue();
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
        assertThat(failure).isNull();
    }
}
