package io.zhengwen.indexer.lifecycle;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.UpdateAliasesRequest;
import co.elastic.clients.elasticsearch.indices.get_mapping.IndexMappingRecord;
import co.elastic.clients.json.JsonData;
import io.zhengwen.mappings.IndexContract;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Level;
import java.io.IOException;
import java.io.StringReader;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.elasticsearch.client.ResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of the indices: created when they are missing, checked when they are there. */
public final class IndexLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexLifecycle.class);
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String REBUILD = ": make the indices anew with: zhengwen index --rebuild";

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final InstantSource clock;
    private final IndexContract contract = IndexContract.load();

    public IndexLifecycle(ElasticsearchClient client, IndexNames names, InstantSource clock) {
        this.client = client;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Makes sure that the indices and aliases are there and may be added to.
     *
     * @throws OutdatedIndexException when they may not
     * @throws IOException when Elasticsearch does not answer
     */
    public void ensure() throws IOException {
        if (!aliasesAreThere()) {
            create(names);
        }
        check();
    }

    private boolean aliasesAreThere() throws IOException {
        for (Level level : Level.values()) {
            if (!client.indices().existsAlias(a -> a.name(names.alias(level))).value()) {
                return false;
            }
        }
        return true;
    }

    /** Makes new indices behind aliases of their own; drops what an interrupted rebuild has left there. */
    public void stage(IndexNames staging) throws IOException {
        drop(staging);
        create(staging);
    }

    /** Deletes the indices behind the aliases of an unfinished rebuild. */
    public void drop(IndexNames staging) throws IOException {
        for (String index : behind(staging.all())) {
            client.indices().delete(d -> d.index(index));
        }
    }

    /** Puts the staged indices in the place of today's, in one step, and deletes those that nobody has an alias for. */
    public void promote(IndexNames staging) throws IOException {
        UpdateAliasesRequest.Builder swap = new UpdateAliasesRequest.Builder();
        List<String> kept = new ArrayList<>();
        for (Level level : Level.values()) {
            for (String old : behind(names.alias(level))) {
                kept.add(old);
                swap.actions(a -> a.remove(r -> r.index(old).aliases(names.alias(level), names.all())));
            }
            for (String anew : behind(staging.alias(level))) {
                kept.add(anew);
                swap.actions(a -> a.remove(r -> r.index(anew).aliases(staging.alias(level), staging.all())))
                        .actions(a -> a.add(
                                add -> add.index(anew).alias(names.alias(level)).isWriteIndex(true)))
                        .actions(a -> a.add(add -> add.index(anew).alias(names.all())));
            }
        }
        client.indices().updateAliases(swap.build());
        deleteOlderThan(kept);
    }

    private void deleteOlderThan(List<String> kept) throws IOException {
        for (Level level : Level.values()) {
            for (String index : client.indices()
                    .get(g -> g.index(names.alias(level) + "-v*").allowNoIndices(true))
                    .result()
                    .keySet()) {
                if (!kept.contains(index)) {
                    client.indices().delete(d -> d.index(index));
                }
            }
        }
    }

    private Set<String> behind(String alias) throws IOException {
        if (!client.indices().existsAlias(a -> a.name(alias)).value()) {
            return Set.of();
        }
        return client.indices().getAlias(a -> a.name(alias)).result().keySet();
    }

    /** New indices, behind these aliases. */
    private void create(IndexNames aliasNames) throws IOException {
        // two indexers that start in the same millisecond need names of their own
        String timestamp = TIMESTAMP.format(clock.instant())
                + String.format(Locale.ROOT, "%04d", ThreadLocalRandom.current().nextInt(10_000));
        Optional<String> fingerprint = AnalysisFingerprint.of(client);
        List<String> created = new ArrayList<>();
        UpdateAliasesRequest.Builder aliases = new UpdateAliasesRequest.Builder();
        for (Level level : Level.values()) {
            String index = names.index(level, contract.version(), timestamp);
            createIndex(index, fingerprint);
            created.add(index);
            aliases.actions(a -> a.add(add ->
                            add.index(index).alias(aliasNames.alias(level)).isWriteIndex(true)))
                    .actions(a -> a.add(add -> add.index(index).alias(aliasNames.all())));
        }
        try {
            client.indices().updateAliases(aliases.build());
        } catch (ElasticsearchException | ResponseException e) { // the latter for 500, "more than one write index"
            client.indices().delete(d -> d.index(created));
            if (!aliasNames.equals(names) || !aliasesAreThere()) {
                throw e;
            }
            LOG.debug("another indexer has created the indices meanwhile");
        }
    }

    private void createIndex(String index, Optional<String> fingerprint) throws IOException {
        String body = contract.createIndexBody(fingerprint.orElse(""), Map.of()).toString();
        client.indices()
                .create(new CreateIndexRequest.Builder()
                        .index(index)
                        .withJson(new StringReader(body))
                        .build());
    }

    private void check() throws IOException {
        Optional<String> fingerprint = AnalysisFingerprint.of(client);
        for (Level level : Level.values()) {
            Map<String, IndexMappingRecord> mappings = client.indices()
                    .getMapping(m -> m.index(names.alias(level)))
                    .result();
            mappings.forEach((index, mapping) -> check(index, mapping.mappings().meta(), fingerprint));
        }
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

    /** Makes all that has been written searchable. */
    public void refresh() throws IOException {
        client.indices().refresh(r -> r.index(names.all()));
    }
}
