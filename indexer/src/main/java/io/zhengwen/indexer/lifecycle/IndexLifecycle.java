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

/** Creates missing indices, checks existing ones, and swaps them for new or previous ones. */
public final class IndexLifecycle {
    /** The time after which a rebuild that has not renewed its lock counts as dead. */
    public static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(IndexLifecycle.class);
    private static final String REBUILD = ": rebuild them with: zhengwen index --rebuild";

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

    /** @param silence the time after which the lock of a killed rebuild is taken over */
    public IndexLifecycle(ElasticsearchClient client, IndexNames names, InstantSource clock, Duration silence) {
        this.client = client;
        this.names = names;
        this.silence = silence;
        this.factory = new IndexFactory(client, clock, contract);
        this.aliases = new IndexAliases(client);
        this.block = new WriteBlock(client);
    }

    /**
     * Makes sure that the indices and aliases exist and can be written to.
     *
     * @throws OutdatedIndexException when the indices were made by another version or with other words
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

    /** Creates the indices and aliases if they are missing; does not check the version of existing ones. */
    private void create() throws IOException {
        if (!aliases.areComplete(names) && !factory.create(names, names, Map.of())) {
            LOG.debug("another indexer has created the indices meanwhile");
        }
    }

    /** Makes the current indices writable again when a rebuild or rollback was killed just before it swapped them. */
    private void finishInterruptedSwitch() throws IOException, InterruptedException {
        Optional<RebuildLock.Holder> holder = RebuildLock.holder(client, names);
        if (holder.isEmpty() || !holder.get().switching()) {
            return; // made read-only by somebody else
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
     * Creates new indices alongside the current ones.
     *
     * @throws RebuildRunningException when another process is rebuilding
     */
    public StagedIndices stage() throws IOException, InterruptedException {
        create();
        return StagedIndices.begin(client, names, lock("rebuild"), factory, contract);
    }

    /**
     * Puts the previous indices in the place of the current ones, which become the previous ones, in one step.
     *
     * @throws NoPreviousIndicesException when there are none
     * @throws RebuildRunningException when a rebuild is running
     */
    public RollbackResult rollback() throws IOException, InterruptedException {
        requirePrevious();
        try (RebuildLock lock = lock("rollback")) {
            requirePrevious();
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

    private void requirePrevious() throws IOException {
        if (!aliases.areComplete(names) || !aliases.areComplete(names.previous())) {
            throw new NoPreviousIndicesException(
                    "there are no previous indices to go back to: only a rebuild leaves some");
        }
    }

    private long articles(IndexNames of) throws IOException {
        client.indices().refresh(r -> r.index(of.alias(PassageLevel.ARTICLE)));
        return client.count(c -> c.index(of.alias(PassageLevel.ARTICLE))).count();
    }

    /**
     * Returns the reason why the current indices cannot be written to; empty when they can, and when there are none.
     */
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

    /** Returns the analysis fingerprint; empty for a read-only user, who sees only the version of the indices. */
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
     * Refreshes the article index and starts to refresh the passage indices in the background. {@link #refresh} waits
     * for these and reports their failures.
     */
    public void refreshArticlesFirst() throws IOException {
        client.indices().refresh(r -> r.index(names.alias(PassageLevel.ARTICLE)));
        CompletableFuture<?> unused = new ElasticsearchAsyncClient(client._transport(), client._transportOptions())
                .indices()
                .refresh(r -> r.index(names.alias(PassageLevel.PARAGRAPH), names.alias(PassageLevel.SENTENCE)));
    }

    /** Makes everything written so far searchable. */
    public void refresh() throws IOException {
        client.indices().refresh(r -> r.index(names.all()));
    }
}
