package io.zhengwen.indexer.run;

import io.zhengwen.indexer.pipeline.CleanArticle;
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
    /** An article and the place in the input where it was found. */
    record Item(String where, CleanArticle article) {}

    private final IndexOptions options;
    private final Consumer<List<Item>> work;
    private final ExecutorService workers;
    private final Semaphore free;
    private final Set<String> onTheirWay = new HashSet<>();
    private List<Item> batch = new ArrayList<>();
    private Set<String> batchIds = new HashSet<>();
    private int characters;
    /** The item that is being added, until it is in the batch. */
    private @Nullable Item arriving;

    private @Nullable Throwable failure;

    ArticleBatcher(IndexOptions options, Consumer<List<Item>> work) {
        this.options = options;
        this.work = work;
        this.workers = Executors.newFixedThreadPool(options.workers());
        this.free = new Semaphore(options.workers());
    }

    /** Adds an item; called by one thread. */
    void add(Item item) throws InterruptedException {
        arriving = item;
        String id = item.article().id();
        if (batchIds.contains(id)) {
            send();
        }
        awaitTurn(id);
        batch.add(item);
        arriving = null;
        batchIds.add(id);
        characters += item.article().text().text().length();
        if (batch.size() >= options.batchArticles() || characters >= options.batchCharacters()) {
            send();
        }
    }

    private synchronized void awaitTurn(String id) throws InterruptedException {
        while (onTheirWay.contains(id)) {
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
        List<Item> sent = batch;
        Set<String> ids = batchIds;
        synchronized (this) {
            onTheirWay.addAll(ids);
        }
        batch = new ArrayList<>();
        batchIds = new HashSet<>();
        characters = 0;
        workers.execute(new Sent(sent, ids));
    }

    /** A batch that was given to a worker. */
    private final class Sent implements Runnable {
        private final List<Item> items;
        private final Set<String> ids;

        Sent(List<Item> items, Set<String> ids) {
            this.items = items;
            this.ids = ids;
        }

        @Override
        public void run() {
            try {
                work.accept(items);
            } catch (RuntimeException | Error e) { // an error that ends the thread would lose its articles silently
                fail(e);
            } finally {
                done(ids);
                free.release();
            }
        }
    }

    private synchronized void done(Set<String> ids) {
        onTheirWay.removeAll(ids);
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
        List<Item> unsent = new ArrayList<>(batch);
        if (arriving != null) {
            unsent.add(arriving);
        }
        return unsent;
    }

    /** Interrupts the running workers and waits for them to end. */
    @Override
    public void close() {
        for (Runnable neverBegun : workers.shutdownNow()) {
            batch.addAll(((Sent) neverBegun).items);
            free.release();
        }
        free.acquireUninterruptibly(options.workers());
    }
}
