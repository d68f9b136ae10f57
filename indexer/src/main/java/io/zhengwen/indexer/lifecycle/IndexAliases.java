package io.zhengwen.indexer.lifecycle;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ExpandWildcard;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.UpdateAliasesRequest;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which indices stand behind which names, and how they change places. */
final class IndexAliases {
    private final ElasticsearchClient client;

    IndexAliases(ElasticsearchClient client) {
        this.client = client;
    }

    /** The indices behind an alias; none when there is no such alias. */
    Set<String> behind(String alias) throws IOException {
        try {
            return new TreeSet<>(
                    client.indices().getAlias(a -> a.name(alias)).result().keySet());
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return Set.of();
            }
            throw e;
        }
    }

    /** The indices of all levels behind these names. */
    List<String> indices(IndexNames names) throws IOException {
        return List.copyOf(behind(names.all()));
    }

    /** Whether every level has an index behind these names. */
    boolean areComplete(IndexNames names) throws IOException {
        for (PassageLevel level : PassageLevel.values()) {
            if (behind(names.alias(level)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** All indices of ours, whatever stands for them. */
    Map<String, IndexState> all(IndexNames names) throws IOException {
        List<String> patterns = new ArrayList<>();
        for (PassageLevel level : PassageLevel.values()) {
            patterns.add(names.alias(level) + "-v*");
        }
        return new TreeMap<>(client.indices()
                .get(g -> g.index(patterns)
                        .allowNoIndices(true)
                        .ignoreUnavailable(true)
                        .expandWildcards(ExpandWildcard.Open, ExpandWildcard.Closed))
                .result());
    }

    /**
     * Puts the indices behind {@code others} in the place of those in use, which become the previous ones, in one step.
     * What was previous before has no alias any more, unless it is what {@code others} are.
     */
    void swap(IndexNames names, IndexNames others) throws IOException {
        UpdateAliasesRequest.Builder swap = new UpdateAliasesRequest.Builder();
        IndexNames previous = names.previous();
        if (!others.equals(previous)) {
            for (String index : indices(previous)) {
                swap.actions(a -> a.remove(r -> r.index(index).aliases(previous.prefix() + "*")));
            }
        }
        for (PassageLevel level : PassageLevel.values()) {
            for (String index : behind(names.alias(level))) {
                swap.actions(a -> a.remove(r -> r.index(index).aliases(names.alias(level), names.all())))
                        .actions(a -> a.add(add -> add.index(index).aliases(previous.alias(level), previous.all())));
            }
            for (String index : behind(others.alias(level))) {
                swap.actions(a -> a.remove(r -> r.index(index).aliases(others.alias(level), others.all())));
                add(index, names, level, swap);
            }
        }
        client.indices().updateAliases(swap.build());
    }

    /** Names that an index is written and read under. */
    static void add(String index, IndexNames names, PassageLevel level, UpdateAliasesRequest.Builder actions) {
        actions.actions(a ->
                        a.add(add -> add.index(index).alias(names.alias(level)).isWriteIndex(true)))
                .actions(a -> a.add(add -> add.index(index).alias(names.all())));
    }
}
