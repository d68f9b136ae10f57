package io.zhengwen.indexer.lifecycle;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.IndexState;
import io.zhengwen.mappings.IndexContract;
import io.zhengwen.mappings.IndexNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * New indices alongside the current ones, from their creation until they replace these or are deleted.
 *
 * <p>The owner holds the {@link RebuildLock}, so there is one set at a time. Closing before {@link #promote} leaves the
 * current indices untouched. A process that is killed leaves indices that the next rebuild deletes, and possibly
 * read-only current indices, which the next indexer or rebuild makes writable again.
 */
public final class StagedIndices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StagedIndices.class);

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final RebuildLock lock;
    private final IndexAliases aliases;
    private final WriteBlock block;
    private final BulkLoad bulkLoad;
    private boolean promoted;

    private StagedIndices(ElasticsearchClient client, IndexNames names, RebuildLock lock, IndexContract contract) {
        this.client = client;
        this.names = names;
        this.lock = lock;
        this.aliases = new IndexAliases(client);
        this.block = new WriteBlock(client);
        this.bulkLoad = new BulkLoad(client, contract);
    }

    /** Takes over the lock, cleans up after killed rebuilds, and creates the indices. */
    static StagedIndices begin(
            ElasticsearchClient client,
            IndexNames names,
            RebuildLock lock,
            IndexFactory factory,
            IndexContract contract)
            throws IOException {
        StagedIndices staging = new StagedIndices(client, names, lock, contract);
        try {
            staging.cleanUp();
            factory.create(names, names.staging(), BulkLoad.SETTINGS);
            return staging;
        } catch (IOException | RuntimeException e) {
            staging.close();
            throw e;
        }
    }

    private void cleanUp() throws IOException {
        if (lock.isSwitching()) {
            unfreeze();
        }
        dropUnused();
    }

    /** Returns the names under which the new indices are written and read. */
    public IndexNames names() {
        return names.staging();
    }

    /** Merges the new indices and gives them the settings of indices in use. */
    public void finish() throws IOException, InterruptedException {
        lock.check();
        bulkLoad.finish(aliases.indices(names.staging()));
    }

    /**
     * Makes the current indices read-only and refreshes them, so that their content is final. Indexers wait until the
     * new indices are in place and then write to these.
     */
    public void freeze() throws IOException {
        lock.setSwitching(true);
        block.put(aliases.indices(names));
        client.indices().refresh(r -> r.index(names.all()));
    }

    /** Puts the new indices in the place of the current ones, which become the previous ones; deletes older ones. */
    public void promote() throws IOException {
        lock.check();
        aliases.swap(names, names.staging());
        promoted = true;
        try {
            lock.setSwitching(false);
            dropUnused();
        } catch (IOException | ElasticsearchException e) {
            LOG.warn("unused indices remain until the next rebuild: {}", e.getMessage());
        }
    }

    private void unfreeze() throws IOException {
        block.take(aliases.indices(names));
        lock.setSwitching(false);
    }

    /** Deletes the indices that are neither current nor previous. */
    private void dropUnused() throws IOException {
        if (!aliases.areComplete(names)) {
            return;
        }
        List<String> unused = new ArrayList<>();
        for (Map.Entry<String, IndexState> index : aliases.all(names).entrySet()) {
            Map<String, ?> has = index.getValue().aliases();
            if (!has.containsKey(names.all())
                    && !has.containsKey(names.previous().all())) {
                unused.add(index.getKey());
            }
        }
        if (!unused.isEmpty()) {
            client.indices().delete(d -> d.index(unused).ignoreUnavailable(true));
        }
    }

    @Override
    public void close() {
        try (lock) {
            if (!promoted) {
                lock.check();
                if (lock.isSwitching()) {
                    unfreeze();
                }
                dropUnused();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("the unfinished new indices stay until the next rebuild: {}", e.getMessage());
        }
    }
}
