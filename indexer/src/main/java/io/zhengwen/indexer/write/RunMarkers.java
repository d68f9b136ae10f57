package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.GetAliasResponse;
import io.zhengwen.indexer.cluster.ElasticsearchErrors;
import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.cluster.RetryingCalls;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Marks the runs that have begun to write, each with two aliases of the article index, named after the moment it
 * started: {@code zhengwen-unsettled-1700000000000} until the stories of its articles are settled, by itself or by
 * another run, and {@code zhengwen-unfinished-1700000000000} until it has ended regularly, so that it leaves no
 * passages without an article's record.
 *
 * <p>So a killed run leaves a record of its unfinished work, which the next run completes. Each alias change is atomic
 * and independent of other runs, needs no additional rights, and disappears with its index. The aliases are hidden: no
 * search with a pattern matches them.
 */
public final class RunMarkers {
    private static final String UNSETTLED = "-unsettled-";
    private static final String UNFINISHED = "-unfinished-";

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final RetryingCalls calls;

    public RunMarkers(ElasticsearchClient client, IndexNames names, RetryPolicy retryPolicy) {
        this.client = client;
        this.names = names;
        this.calls = new RetryingCalls("mark what is written", retryPolicy);
    }

    /**
     * Marks a run as open, if it is not.
     *
     * @param generation as it was when the attempt began
     */
    void mark(IndexGeneration generation, Instant startedAt) throws InterruptedException {
        if (generation.runMarkers().containsAll(List.of(unsettled(startedAt), unfinished(startedAt)))) {
            return;
        }
        for (String index : articleIndices()) {
            calls.run(() -> client.indices().updateAliases(u -> {
                for (String alias : List.of(unsettled(startedAt), unfinished(startedAt))) {
                    u.actions(a -> a.add(add -> add.index(index).alias(alias).isHidden(true)));
                }
                return u;
            }));
        }
    }

    /**
     * Whether other runs may have left passages without a record. Asked before every attempt, since looking for these
     * is a search: Elasticsearch refreshes an index that is searched every second, which costs a load a tenth of its
     * speed.
     */
    boolean hasOthers(IndexGeneration generation, Instant startedAt) {
        String own = unfinished(startedAt);
        return generation.runMarkers().stream()
                .anyMatch(alias -> alias.startsWith(names.all() + UNFINISHED) && !alias.equals(own));
    }

    /** Records that a run has ended regularly, in the current indices; its markers in earlier indices remain. */
    void finish(Instant startedAt) throws InterruptedException {
        String alias = unfinished(startedAt);
        for (String index : articleIndices()) {
            calls.run(() -> close(index, alias));
        }
    }

    /** Returns the start times of the open runs. */
    public Set<Instant> open() throws InterruptedException {
        Set<Instant> open = new TreeSet<>();
        for (var aliases : aliases(prefix() + "*").result().values()) {
            for (String alias : aliases.aliases().keySet()) {
                open.add(Instant.ofEpochMilli(Long.parseLong(alias.substring(prefix().length()))));
            }
        }
        return open;
    }

    public void close(Set<Instant> settled) throws InterruptedException {
        for (Instant startedAt : settled) {
            String alias = unsettled(startedAt);
            for (String index : aliases(alias).result().keySet()) {
                calls.run(() -> close(index, alias));
            }
        }
    }

    /** Deletes an alias; another indexer may have been faster. */
    private boolean close(String index, String alias) throws IOException {
        return ElasticsearchErrors.orIfMissing(
                () -> client.indices()
                        .deleteAlias(a -> a.index(index).name(alias))
                        .acknowledged(),
                true);
    }

    private Set<String> articleIndices() throws InterruptedException {
        return aliases(names.alias(PassageLevel.ARTICLE)).result().keySet();
    }

    private GetAliasResponse aliases(String pattern) throws InterruptedException {
        return calls.run(() -> ElasticsearchErrors.orIfMissing(
                () -> client.indices().getAlias(a -> a.name(pattern)), GetAliasResponse.of(r -> r)));
    }

    private String prefix() {
        return names.all() + UNSETTLED;
    }

    private String unsettled(Instant startedAt) {
        return prefix() + startedAt.toEpochMilli();
    }

    private String unfinished(Instant startedAt) {
        return names.all() + UNFINISHED + startedAt.toEpochMilli();
    }

    /** The alias patterns of all open runs. */
    static List<String> patterns(IndexNames names) {
        return List.of(names.all() + UNSETTLED + "*", names.all() + UNFINISHED + "*");
    }

    /** Whether an alias marks an open run. */
    static boolean isMark(IndexNames names, String alias) {
        return alias.startsWith(names.all() + UNSETTLED) || alias.startsWith(names.all() + UNFINISHED);
    }
}
