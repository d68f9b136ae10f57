package io.zhengwen.indexer.run;

import io.zhengwen.indexer.run.ArticleBatch.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects articles into batches and hands these to a fixed number of workers; {@link #add} blocks while all are busy.
 * An article whose id is in flight waits until that batch is done, so that of two articles with one id the later one
 * wins.
 *
 * <p>When a worker fails, nothing more is sent and the other workers are interrupted. Every item that was added has
 * then either been given to a worker or is one of {@link #unsent}.
 */
final class ArticleBatcher implements AutoCloseable {
    private final IndexOptions options;
    private final Consumer<List<Item>> work;
    private final ExecutorService workers;
    private final Semaphore free;
    private final Set<String> idsInFlight = new HashSet<>();
    private final List<Item> neverStarted = new ArrayList<>();
    private ArticleBatch batch;
    /** The item that is being added, until it is in the batch. */
    private @Nullable Item arriving;

    private @Nullable Throwable failure;

    ArticleBatcher(IndexOptions options, Consumer<List<Item>> work) {
        this.options = options;
        this.work = work;
        this.batch = new ArticleBatch(options);
        this.workers = Executors.newFixedThreadPool(options.workers());
        this.free = new Semaphore(options.workers());
    }

    /** Adds an item; called by one thread. */
    void add(Item item) throws InterruptedException {
        arriving = item;
        if (batch.hasIdOf(item)) {
            send();
        }
        awaitTurn(item.article().id());
        batch.add(item);
        arriving = null;
        if (batch.isFull()) {
            send();
        }
    }

    private synchronized void awaitTurn(String id) throws InterruptedException {
        while (idsInFlight.contains(id)) {
            wait();
        }
    }

    /** Sends the rest and waits until all batches are done. */
    void finish() throws InterruptedException {
        send();
        free.acquire(options.workers());
        free.release(options.workers());
        rethrow();
    }

    private void send() throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        free.acquire();
        if (hasFailed()) {
            free.release();
            rethrow();
        }
        ArticleBatch sent = batch;
        synchronized (this) {
            idsInFlight.addAll(sent.ids());
        }
        batch = new ArticleBatch(options);
        workers.execute(new SentBatch(sent));
    }

    /** A batch that was given to a worker. */
    private final class SentBatch implements Runnable {
        private final ArticleBatch sent;

        SentBatch(ArticleBatch sent) {
            this.sent = sent;
        }

        @Override
        public void run() {
            try {
                work.accept(sent.items());
            } catch (RuntimeException | Error e) { // an error that ends the thread would lose its articles silently
                fail(e);
            } finally {
                done(sent.ids());
                free.release();
            }
        }
    }

    private synchronized void done(Set<String> ids) {
        idsInFlight.removeAll(ids);
        notifyAll();
    }

    private synchronized void fail(Throwable e) {
        if (failure == null) {
            failure = e;
        } else {
            failure.addSuppressed(e);
        }
    }

    private synchronized boolean hasFailed() {
        return failure != null;
    }

    private synchronized void rethrow() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }

    /** Returns the items that were given to no worker; once closed, they never will be. */
    List<Item> unsent() {
        List<Item> unsent = new ArrayList<>(neverStarted);
        unsent.addAll(batch.items());
        if (arriving != null) {
            unsent.add(arriving);
        }
        return unsent;
    }

    /** Interrupts the running workers and waits for them to end. */
    @Override
    public void close() {
        for (Runnable waiting : workers.shutdownNow()) {
            neverStarted.addAll(((SentBatch) waiting).sent.items());
            free.release();
        }
        free.acquireUninterruptibly(options.workers());
    }
}
