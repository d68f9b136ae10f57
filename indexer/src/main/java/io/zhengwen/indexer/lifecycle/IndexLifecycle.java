package io.zhengwen.indexer.lifecycle;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.json.JsonData;
import io.zhengwen.mappings.IndexContract;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of the indices: created when they are missing, checked when they are there, swapped for new or old ones. */
public final class IndexLifecycle {
    /** How long the lock of a rebuild may be silent before its holder is taken for dead. */
    public static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(IndexLifecycle.class);
    private static final String REBUILD = ": make the indices anew with: zhengwen index --rebuild";

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final Duration silence;
    private final IndexContract contract = IndexContract.load();
    private final IndexFactory factory;
    private final IndexAliases aliases;
    private final WriteBlock block;

    public IndexLifecycle(ElasticsearchClient client, IndexNames names, InstantSource clock) {
        this(client, names, clock, SILENCE);
    }

    /** @param silence after which the lock of a killed rebuild is taken over */
    public IndexLifecycle(ElasticsearchClient client, IndexNames names, InstantSource clock, Duration silence) {
        this.client = client;
        this.names = names;
        this.silence = silence;
        this.factory = new IndexFactory(client, clock, contract);
        this.aliases = new IndexAliases(client);
        this.block = new WriteBlock(client);
    }

    /**
     * Makes sure that the indices and aliases are there and may be added to.
     *
     * @throws OutdatedIndexException when they may not
     * @throws IOException when Elasticsearch does not answer
     */
    public void ensure() throws IOException, InterruptedException {
        create();
        Map<String, IndexState> indices = inUse();
        check(indices);
        if (indices.values().stream().anyMatch(WriteBlock::isOn)) {
            finishInterruptedSwitch();
        }
    }

    /** Makes sure that indices and aliases are there, of whatever version. */
    private void create() throws IOException {
        if (!aliases.areComplete(names) && !factory.create(names, names, Map.of())) {
            LOG.debug("another indexer has created the indices meanwhile");
        }
    }

    /** A rebuild or rollback that was killed just before it swapped the indices has left them read-only. */
    private void finishInterruptedSwitch() throws IOException, InterruptedException {
        Optional<RebuildLock.Holder> holder = RebuildLock.holder(client, names);
        if (holder.isEmpty() || !holder.get().switching()) {
            return; // somebody else wants them read-only
        }
        try (RebuildLock lock = lock("mending")) {
            if (lock.isSwitching()) {
                block.take(aliases.indices(names));
                lock.setSwitching(false);
            }
        } catch (RebuildRunningException alive) {
            LOG.debug("{}", alive.getMessage());
        }
    }

    private RebuildLock lock(String what) throws IOException, InterruptedException {
        return RebuildLock.acquire(client, names, what, silence);
    }

    /**
     * Makes new indices beside those in use.
     *
     * @throws RebuildRunningException when somebody else is doing so
     */
    public StagedIndices stage() throws IOException, InterruptedException {
        create();
        return StagedIndices.begin(client, names, lock("rebuild"), factory, contract);
    }

    /**
     * Puts the previous indices in the place of those in use, which become the previous ones, in one step.
     *
     * @throws NoPreviousIndicesException when there are none
     * @throws RebuildRunningException when a rebuild is at work
     */
    public RollbackResult rollback() throws IOException, InterruptedException {
        refuseWithoutPrevious();
        try (RebuildLock lock = lock("rollback")) {
            refuseWithoutPrevious();
            List<String> before = aliases.indices(names);
            List<String> now = aliases.indices(names.previous());
            lock.setSwitching(true);
            block.put(before);
            block.take(now);
            aliases.swap(names, names.previous());
            lock.setSwitching(false);
            return new RollbackResult(now, articles(names), before, articles(names.previous()));
        }
    }

    private void refuseWithoutPrevious() throws IOException {
        if (!aliases.areComplete(names) || !aliases.areComplete(names.previous())) {
            throw new NoPreviousIndicesException(
                    "there are no previous indices to go back to: only a rebuild leaves some");
        }
    }

    private long articles(IndexNames of) throws IOException {
        client.indices().refresh(r -> r.index(of.alias(PassageLevel.ARTICLE)));
        return client.count(c -> c.index(of.alias(PassageLevel.ARTICLE))).count();
    }

    /** Why the indices in use may not be added to; empty when they may, and when there are none. */
    public Optional<String> outdated() throws IOException {
        if (!aliases.areComplete(names)) {
            return Optional.empty();
        }
        try {
            check(inUse(), fingerprintIfAllowed());
            return Optional.empty();
        } catch (OutdatedIndexException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, IndexState> inUse() throws IOException {
        List<String> levels =
                Arrays.stream(PassageLevel.values()).map(names::alias).toList();
        return client.indices().get(g -> g.index(levels)).result();
    }

    private void check(Map<String, IndexState> indices) throws IOException {
        check(indices, AnalysisFingerprint.of(client));
    }

    /** Who may only read is not told with which words texts are cut, but sees the indices' version. */
    private Optional<String> fingerprintIfAllowed() throws IOException {
        try {
            return AnalysisFingerprint.of(client);
        } catch (ElasticsearchException e) {
            if (e.status() == 403) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void check(Map<String, IndexState> indices, Optional<String> fingerprint) {
        indices.forEach((index, state) -> check(
                index, state.mappings() == null ? Map.of() : state.mappings().meta(), fingerprint));
    }

    private void check(String index, Map<String, JsonData> meta, Optional<String> fingerprint) {
        JsonData version = meta.get(IndexContract.META_VERSION);
        if (version == null || version.to(Integer.class) != contract.version()) {
            throw new OutdatedIndexException("index " + index + " was made for version " + version
                    + " of the index contract, not " + contract.version() + REBUILD);
        }
        JsonData given = meta.get(IndexContract.META_FINGERPRINT);
        String indexed = given == null ? "" : given.to(String.class);
        String now = fingerprint.orElse("");
        if (!indexed.isEmpty() && !now.isEmpty() && !indexed.equals(now)) {
            throw new OutdatedIndexException("index " + index + " was made with other word lists (" + indexed
                    + ") than Elasticsearch has now (" + now + ")" + REBUILD);
        }
    }

    /**
     * Makes the articles searchable, and begins to make their passages so. Whoever goes on to work with the articles
     * alone has the rest done meanwhile; {@link #refresh} waits for it and tells what has failed.
     */
    public void refreshArticlesFirst() throws IOException {
        client.indices().refresh(r -> r.index(names.alias(PassageLevel.ARTICLE)));
        CompletableFuture<?> unused = new ElasticsearchAsyncClient(client._transport(), client._transportOptions())
                .indices()
                .refresh(r -> r.index(names.alias(PassageLevel.PARAGRAPH), names.alias(PassageLevel.SENTENCE)));
    }

    /** Makes all that has been written searchable. */
    public void refresh() throws IOException {
        client.indices().refresh(r -> r.index(names.all()));
    }
}
