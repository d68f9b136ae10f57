package io.zhengwen.indexer.lifecycle;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ExpandWildcard;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.UpdateAliasesRequest;
import io.zhengwen.indexer.cluster.ElasticsearchErrors;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads and changes the aliases of the indices. */
final class IndexAliases {
    private final ElasticsearchClient client;

    IndexAliases(ElasticsearchClient client) {
        this.client = client;
    }

    /** Returns the indices behind an alias; empty when there is no such alias. */
    Set<String> behind(String alias) throws IOException {
        return ElasticsearchErrors.orIfMissing(
                () -> new TreeSet<>(
                        client.indices().getAlias(a -> a.name(alias)).result().keySet()),
                Set.of());
    }

    /** Returns the indices of all levels behind these names. */
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

    /** Returns the state of every index of this program, with or without an alias. */
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
     * Puts the indices behind {@code others} in the place of the current ones, which become the previous ones, in one
     * step. The indices that were the previous ones lose their aliases, unless they are {@code others}.
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

    /** Adds the aliases under which an index is written and read. */
    static void add(String index, IndexNames names, PassageLevel level, UpdateAliasesRequest.Builder actions) {
        actions.actions(a ->
                        a.add(add -> add.index(index).alias(names.alias(level)).isWriteIndex(true)))
                .actions(a -> a.add(add -> add.index(index).alias(names.all())));
    }
}
