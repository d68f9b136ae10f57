package io.zhengwen.indexer.lifecycle;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.add_block.IndicesBlockOptions;
import java.io.IOException;
import java.util.List;

/** Makes indices read-only and takes that back. */
final class WriteBlock {
    private final ElasticsearchClient client;

    WriteBlock(ElasticsearchClient client) {
        this.client = client;
    }

    /** When it returns, all writes that were on their way are done, and none can begin. */
    void put(List<String> indices) throws IOException {
        if (!indices.isEmpty()) {
            client.indices().addBlock(b -> b.index(String.join(",", indices)).block(IndicesBlockOptions.Write));
        }
    }

    void take(List<String> indices) throws IOException {
        if (!indices.isEmpty()) {
            client.indices()
                    .putSettings(p -> p.index(indices).settings(s -> s.index(i -> i.blocks(b -> b.write(false)))));
        }
    }

    /** Whether an index takes no writes, whoever has seen to that. */
    static boolean isOn(IndexState index) {
        IndexSettings settings =
                index.settings() == null ? null : index.settings().index();
        return settings != null
                && settings.blocks() != null
                && Boolean.TRUE.equals(settings.blocks().write());
    }
}
