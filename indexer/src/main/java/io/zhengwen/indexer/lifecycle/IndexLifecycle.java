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
            create();
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

    private void create() throws IOException {
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
            aliases.actions(a -> a.add(
                            add -> add.index(index).alias(names.alias(level)).isWriteIndex(true)))
                    .actions(a -> a.add(add -> add.index(index).alias(names.all())));
        }
        try {
            client.indices().updateAliases(aliases.build());
        } catch (ElasticsearchException | ResponseException e) { // the latter for 500, "more than one write index"
            client.indices().delete(d -> d.index(created));
            if (!aliasesAreThere()) {
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
