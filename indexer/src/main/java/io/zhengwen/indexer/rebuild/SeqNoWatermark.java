package io.zhengwen.indexer.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Level;
import co.elastic.clients.elasticsearch.indices.stats.IndicesStats;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.mappings.IndexNames;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A point in the history of the article index: the highest sequence number of each shard. Later writes have higher
 * numbers, whatever the clocks say.
 *
 * @param highest the numbers by shard; -1 for an empty one
 */
public record SeqNoWatermark(Map<Integer, Long> highest) {
    public SeqNoWatermark {
        highest = Map.copyOf(highest);
    }

    /** Reads the current point of the current article index. */
    public static SeqNoWatermark now(ElasticsearchClient client, IndexNames names) {
        String alias = names.alias(io.zhengwen.mappings.PassageLevel.ARTICLE);
        try {
            Map<Integer, Long> highest = new HashMap<>();
            for (IndicesStats index : client.indices()
                    .stats(s -> s.index(alias).level(Level.Shards))
                    .indices()
                    .values()) {
                index.shards()
                        .forEach((shard, copies) -> copies.forEach(copy -> highest.merge(
                                Integer.valueOf(shard),
                                copy.seqNo() == null ? -1 : copy.seqNo().maxSeqNo(),
                                Math::max)));
            }
            return new SeqNoWatermark(highest);
        } catch (IOException e) {
            throw ElasticsearchUnreachableException.during("cannot read how far " + alias + " is written", e);
        }
    }
}
