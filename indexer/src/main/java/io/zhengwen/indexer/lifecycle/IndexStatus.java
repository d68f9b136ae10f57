package io.zhengwen.indexer.lifecycle;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import co.elastic.clients.elasticsearch.cluster.health.IndexHealthStats;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.stats.IndicesStats;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.zhengwen.mappings.IndexContract;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The status of all indices.
 *
 * @param health green, yellow or red, of this program's indices; green when there are none
 * @param contractVersion the version of the index contract that this program writes
 * @param analysisFingerprint the hash of the words that Elasticsearch analyzes text with now; absent when not reported
 * @param outdated the reason why the current indices need a rebuild; absent when they do not
 * @param rebuild the holder of the rebuild lock, alive or not; absent when there is none
 * @param indices all indices, the current ones first
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndexStatus(
        String health,
        int contractVersion,
        @Nullable String analysisFingerprint,
        @Nullable String outdated,
        @Nullable String rebuild,
        List<Index> indices) {
    public IndexStatus {
        indices = List.copyOf(indices);
    }

    /** The role of an index. */
    public enum Role {
        /** Searched and written. */
        CURRENT,
        /** In use before the last rebuild; a rollback brings it back. */
        PREVIOUS,
        /** Filled by a running or killed rebuild. */
        STAGING,
        /** Without a role; the next rebuild deletes it. */
        UNUSED;

        /** The name in JSON and tables. */
        @com.fasterxml.jackson.annotation.JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The status of one index.
     *
     * @param health green, yellow or red
     * @param documents the number of articles, paragraphs or sentences
     * @param bytes the size on disk, replicas included
     * @param writable false when the index is read-only
     * @param contractVersion the version of the index contract that it follows
     * @param analysisFingerprint the hash of the words that its text was analyzed with
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Index(
            String index,
            Role role,
            String level,
            String health,
            long documents,
            long bytes,
            boolean writable,
            @Nullable Integer contractVersion,
            @Nullable String analysisFingerprint) {}

    /** Reads the status; changes nothing. */
    public static IndexStatus of(ElasticsearchClient client, IndexNames names) throws IOException {
        Map<String, IndexState> states = new IndexAliases(client).all(names);
        List<String> known = List.copyOf(states.keySet());
        @Nullable
        HealthResponse health = known.isEmpty()
                ? null
                : client.cluster()
                        .health(h -> h.index(known)
                                .level(co.elastic.clients.elasticsearch._types.Level.Indices)
                                .timeout(t -> t.time("1s")));
        Map<String, IndicesStats> stats = known.isEmpty()
                ? Map.of()
                : client.indices().stats(s -> s.index(known)).indices();
        List<Index> indices = new ArrayList<>();
        for (Role role : Role.values()) {
            for (PassageLevel level : PassageLevel.values()) {
                states.forEach((name, state) -> {
                    if (role(names, state) == role && level(names, name) == level) {
                        IndexHealthStats of =
                                health == null ? null : health.indices().get(name);
                        indices.add(index(name, role, level, state, stats.get(name), of));
                    }
                });
            }
        }
        return new IndexStatus(
                health == null ? "green" : health.status().jsonValue(),
                IndexContract.load().version(),
                AnalysisFingerprint.of(client).orElse(null),
                new IndexLifecycle(client, names, InstantSource.system())
                        .outdated()
                        .orElse(null),
                RebuildLock.holder(client, names).map(Object::toString).orElse(null),
                indices);
    }

    private static Index index(
            String name,
            Role role,
            PassageLevel level,
            IndexState state,
            @Nullable IndicesStats stats,
            @Nullable IndexHealthStats health) {
        Map<String, JsonData> meta =
                state.mappings() == null ? Map.of() : state.mappings().meta();
        return new Index(
                name,
                role,
                level.id(),
                health == null ? "red" : health.status().jsonValue(),
                documents(stats),
                bytes(stats),
                !WriteBlock.isOn(state),
                Optional.ofNullable(meta.get(IndexContract.META_VERSION))
                        .map(v -> v.to(Integer.class))
                        .orElse(null),
                Optional.ofNullable(meta.get(IndexContract.META_FINGERPRINT))
                        .map(v -> v.to(String.class))
                        .orElse(null));
    }

    private static long documents(@Nullable IndicesStats stats) {
        return stats == null || stats.primaries() == null || stats.primaries().docs() == null
                ? 0
                : stats.primaries().docs().count();
    }

    private static long bytes(@Nullable IndicesStats stats) {
        return stats == null || stats.total() == null || stats.total().store() == null
                ? 0
                : stats.total().store().sizeInBytes();
    }

    private static Role role(IndexNames names, IndexState state) {
        if (state.aliases().containsKey(names.all())) {
            return Role.CURRENT;
        }
        if (state.aliases().containsKey(names.previous().all())) {
            return Role.PREVIOUS;
        }
        return state.aliases().containsKey(names.staging().all()) ? Role.STAGING : Role.UNUSED;
    }

    private static @Nullable PassageLevel level(IndexNames names, String index) {
        for (PassageLevel level : PassageLevel.values()) {
            if (index.startsWith(names.alias(level) + "-v")) {
                return level;
            }
        }
        return null;
    }
}
