package io.zhengwen.indexer.lifecycle;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.UpdateAliasesRequest;
import io.zhengwen.mappings.IndexContract;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
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

/** Creates the indices of all levels and sets their aliases in one step. */
final class IndexFactory {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ElasticsearchClient client;
    private final InstantSource clock;
    private final IndexContract contract;

    IndexFactory(ElasticsearchClient client, InstantSource clock, IndexContract contract) {
        this.client = client;
        this.clock = clock;
        this.contract = contract;
    }

    /**
     * Creates indices behind these aliases.
     *
     * @param named the names that the indices' own names begin with
     * @return false when another indexer was faster; the indices created here are deleted then
     */
    boolean create(IndexNames named, IndexNames aliasNames, Map<String, String> settings) throws IOException {
        // two indexers that start in the same millisecond need different names
        String timestamp = TIMESTAMP.format(clock.instant())
                + String.format(Locale.ROOT, "%04d", ThreadLocalRandom.current().nextInt(10_000));
        Optional<String> fingerprint = AnalysisFingerprint.of(client);
        List<String> created = new ArrayList<>();
        UpdateAliasesRequest.Builder aliases = new UpdateAliasesRequest.Builder();
        for (PassageLevel level : PassageLevel.values()) {
            String index = named.index(level, contract.version(), timestamp);
            String body =
                    contract.createIndexBody(fingerprint.orElse(""), settings).toString();
            client.indices()
                    .create(new CreateIndexRequest.Builder()
                            .index(index)
                            .withJson(new StringReader(body))
                            .build());
            created.add(index);
            IndexAliases.add(index, aliasNames, level, aliases);
        }
        try {
            client.indices().updateAliases(aliases.build());
            return true;
        } catch (ElasticsearchException | ResponseException e) { // the latter for 500, "more than one write index"
            client.indices().delete(d -> d.index(created));
            if (!new IndexAliases(client).areComplete(aliasNames)) {
                throw e;
            }
            return false;
        }
    }
}
