package io.zhengwen.indexer.lifecycle;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.add_block.IndicesBlockOptions;
import java.io.IOException;
import java.util.List;

/** Sets and removes the write block of indices. */
final class WriteBlock {
    private final ElasticsearchClient client;

    WriteBlock(ElasticsearchClient client) {
        this.client = client;
    }

    /** Blocks writes; when it returns, all writes in flight are done and no more can begin. */
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

    /** Whether an index accepts no writes, for whatever reason. */
    static boolean isOn(IndexState index) {
        IndexSettings settings =
                index.settings() == null ? null : index.settings().index();
        return settings != null
                && settings.blocks() != null
                && Boolean.TRUE.equals(settings.blocks().write());
    }
}
