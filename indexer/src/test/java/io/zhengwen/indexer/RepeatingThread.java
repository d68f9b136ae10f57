package io.zhengwen.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Repeats an action in the background of a test, which fails when the action fails. */
abstract class RepeatingThread implements AutoCloseable {
    private final Thread thread = new Thread(this::repeat, getClass().getSimpleName());
    private volatile boolean ended;
    private volatile @Nullable Throwable failure;
    private volatile CountDownLatch awaited = new CountDownLatch(0);

    final void start() {
        thread.start();
    }

    abstract void once() throws IOException;

    private void repeat() {
        try {
            while (!ended) {
                once();
                awaited.countDown();
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            failure = e;
        }
    }

    /** Returns when the action has run some times more, or has failed. */
    final void awaitMore(int times) throws InterruptedException {
        awaited = new CountDownLatch(times);
        assertThat(awaited.await(2, TimeUnit.MINUTES) || failure != null).isTrue();
    }

    @Override
    public final void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts tests", e);
        }
        assertThat(failure).isNull();
    }
}
