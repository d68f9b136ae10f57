package io.zhengwen.indexer.lifecycle;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexRequest;
import co.elastic.clients.elasticsearch.core.IndexResponse;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.zhengwen.indexer.cluster.ElasticsearchErrors;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.mappings.IndexNames;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock under which one process at a time creates and swaps indices: a document that its holder rewrites regularly.
 * Another process that wants the lock watches the document for a while; if it does not change, its holder is dead and
 * the document is taken over, on condition that no third process was faster. No clocks are compared.
 */
final class RebuildLock implements AutoCloseable {
    /** The number of renewals within the time after which a silent holder counts as dead. */
    private static final int BEATS = 10;

    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
    private static final String ID = "rebuild";
    private static final Logger LOG = LoggerFactory.getLogger(RebuildLock.class);
    private static final String BODY = "{\"settings\":{\"index\":{\"hidden\":true,\"number_of_shards\":1,"
            + "\"auto_expand_replicas\":\"0-1\"}},\"mappings\":{\"dynamic\":false}}";

    private final ElasticsearchClient client;
    private final String index;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "rebuild-lock");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> beats;
    private Holder holder;
    private long seqNo;
    private long primaryTerm;
    private boolean lost;

    /**
     * The holder of the lock.
     *
     * @param id the id of this acquisition
     * @param what the action in progress, for people
     * @param process the process and host, for people
     * @param switching whether the current indices are, or may be, read-only until the aliases are swapped
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Holder(String id, String what, String process, String since, boolean switching) {
        static Holder of(String what) {
            String process = "process " + ProcessHandle.current().pid() + " on " + host();
            return new Holder(
                    UUID.randomUUID().toString(), what, process, Instant.now().toString(), false);
        }

        private static String host() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "this machine";
            }
        }

        Holder switching(boolean now) {
            return new Holder(id, what, process, since, now);
        }

        @Override
        public String toString() {
            return what + " by " + process + " since " + since;
        }
    }

    private RebuildLock(
            ElasticsearchClient client, String index, Holder holder, IndexResponse written, Duration silence) {
        this.client = client;
        this.index = index;
        this.holder = holder;
        keep(written);
        long beat = silence.toMillis() / BEATS;
        beats = heart.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    /**
     * Acquires the lock, taking over that of a dead holder.
     *
     * @param silence the time after which a holder that has not renewed the lock is dead
     * @throws RebuildRunningException when a living process holds it
     */
    static RebuildLock acquire(ElasticsearchClient client, IndexNames names, String what, Duration silence)
            throws IOException, InterruptedException {
        createIndex(client, names.lock());
        Holder holder = Holder.of(what);
        while (true) {
            Optional<GetResponse<Holder>> stored = read(client, names);
            Optional<IndexResponse> written = stored.isPresent()
                    ? takeOver(client, names, stored.get(), holder, silence)
                    : write(client, names.lock(), holder, null, null);
            if (written.isPresent()) {
                return new RebuildLock(client, names.lock(), kept(holder, stored), written.get(), silence);
            }
        }
    }

    /** Keeps the mark of an unfinished switch of a dead holder, which is still to be repaired. */
    private static Holder kept(Holder holder, Optional<GetResponse<Holder>> before) {
        return holder.switching(before.isPresent()
                && Objects.requireNonNull(before.get().source()).switching());
    }

    /** Returns the holder of the lock, alive or not. */
    static Optional<Holder> holder(ElasticsearchClient client, IndexNames names) throws IOException {
        return read(client, names).map(found -> Objects.requireNonNull(found.source()));
    }

    private static Optional<GetResponse<Holder>> read(ElasticsearchClient client, IndexNames names) throws IOException {
        return ElasticsearchErrors.orIfMissing(
                () -> Optional.of(client.get(g -> g.index(names.lock()).id(ID), Holder.class))
                        .filter(GetResponse::found),
                Optional.empty());
    }

    private static Optional<IndexResponse> takeOver(
            ElasticsearchClient client, IndexNames names, GetResponse<Holder> stored, Holder holder, Duration silence)
            throws IOException, InterruptedException {
        Long seen = Objects.requireNonNull(stored.seqNo());
        long end = System.nanoTime() + silence.toNanos();
        while (System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(Math.min(POLL_INTERVAL.toMillis(), silence.toMillis() / BEATS));
            Optional<GetResponse<Holder>> now = read(client, names);
            if (now.isEmpty()) {
                return Optional.empty();
            }
            if (!seen.equals(now.get().seqNo())) {
                throw new RebuildRunningException("another rebuild or rollback is at work: "
                        + now.get().source() + "; try again when it has ended");
            }
        }
        return write(client, names.lock(), kept(holder, Optional.of(stored)), seen, stored.primaryTerm());
    }

    private static void createIndex(ElasticsearchClient client, String index) throws IOException {
        if (client.indices().exists(e -> e.index(index)).value()) {
            return;
        }
        try {
            client.indices().create(c -> c.index(index).withJson(new StringReader(BODY)));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    /** Writes the document; empty when another process was faster. */
    private static Optional<IndexResponse> write(
            ElasticsearchClient client, String index, Holder holder, @Nullable Long seqNo, @Nullable Long primaryTerm)
            throws IOException {
        IndexRequest.Builder<Holder> request =
                new IndexRequest.Builder<Holder>().index(index).id(ID).document(holder);
        if (seqNo == null) {
            request.opType(OpType.Create);
        } else {
            request.ifSeqNo(seqNo).ifPrimaryTerm(primaryTerm);
        }
        try {
            return Optional.of(client.index(request.build()));
        } catch (ElasticsearchException e) {
            if (e.status() == 409) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private synchronized void keep(IndexResponse written) {
        seqNo = Objects.requireNonNull(written.seqNo());
        primaryTerm = Objects.requireNonNull(written.primaryTerm());
    }

    private void beat() {
        try {
            renew();
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("the rebuild's lock could not be renewed: {}", e.getMessage());
        }
    }

    private synchronized void renew() throws IOException {
        if (lost) {
            return;
        }
        Optional<IndexResponse> written = write(client, index, holder, seqNo, primaryTerm);
        if (written.isPresent()) {
            keep(written.get());
        } else {
            resolveConflict();
        }
    }

    /** Handles a conflict, which is our own write when the answer to an earlier renewal was lost. */
    private void resolveConflict() throws IOException {
        GetResponse<Holder> stored = client.get(g -> g.index(index).id(ID), Holder.class);
        if (stored.found() && Objects.requireNonNull(stored.source()).id().equals(holder.id())) {
            seqNo = Objects.requireNonNull(stored.seqNo());
            primaryTerm = Objects.requireNonNull(stored.primaryTerm());
        } else {
            lost = true;
        }
    }

    /** Whether the current indices may be read-only, through this holder or the one before. */
    synchronized boolean isSwitching() {
        return holder.switching();
    }

    /** Records whether the current indices may be read-only. */
    synchronized void setSwitching(boolean now) throws IOException {
        holder = holder.switching(now);
        check();
    }

    /** @throws IllegalStateException when the lock has been lost to another process */
    synchronized void check() throws IOException {
        renew();
        if (lost) {
            throw new ElasticsearchUnreachableException(
                    "Elasticsearch did not answer for so long that another rebuild has begun; the indices stay as they"
                            + " were",
                    new IllegalStateException("lock lost"));
        }
    }

    @Override
    public void close() {
        beats.cancel(false);
        // an interrupted renewal might still take effect; release waits for its answer
        heart.shutdown();
        release();
    }

    private synchronized void release() {
        if (lost) {
            return;
        }
        try {
            renew(); // also detects a renewal whose answer was lost
            if (!lost) {
                client.delete(d -> d.index(index).id(ID).ifSeqNo(seqNo).ifPrimaryTerm(primaryTerm));
            }
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("the rebuild's lock stays until the next one takes it over: {}", e.getMessage());
        }
    }
}
