package io.zhengwen.indexer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.nodes.FileSystem;
import co.elastic.clients.elasticsearch.nodes.Stats;
import java.io.IOException;
import java.util.Map;

/** Asks an Elasticsearch that takes nothing for a cause that it does not tell by itself. */
final class Diagnosis {
    /** Less than what one batch needs on disk. */
    private static final long NO_ROOM_BYTES = 16L << 20;

    private Diagnosis() {}

    /** The problem, begun with its cause when one is found. */
    static String of(ElasticsearchClient client, String problem) {
        try {
            for (Map.Entry<String, Stats> node :
                    client.nodes().stats(s -> s.metric("fs")).nodes().entrySet()) {
                FileSystem disk = node.getValue().fs();
                if (disk != null && hasNoRoom(disk)) {
                    return "the disk of Elasticsearch's data is full on node "
                            + node.getValue().name() + ": make room, then run the same command again (" + problem + ")";
                }
            }
            return problem;
        } catch (IOException | ElasticsearchException unknown) {
            return problem;
        }
    }

    private static boolean hasNoRoom(FileSystem disk) {
        return disk.total() != null
                && disk.total().availableInBytes() != null
                && disk.total().availableInBytes() < NO_ROOM_BYTES;
    }
}
