package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ShardStatistics;
import io.zhengwen.mappings.PassageLevel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers whether a level is on a single shard, as of the latest response; assumes several shards before the first.
 */
final class ShardCount {
    private final Map<PassageLevel, Integer> counts = new ConcurrentHashMap<>();

    boolean isOne(PassageLevel level) {
        return counts.getOrDefault(level, Integer.MAX_VALUE) == 1;
    }

    void learn(PassageLevel level, ShardStatistics answered) {
        counts.put(level, answered.total().intValue());
    }
}
