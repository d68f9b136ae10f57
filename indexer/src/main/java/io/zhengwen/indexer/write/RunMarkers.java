package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.GetAliasResponse;
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
 * The runs that have begun to write, each with two aliases of the article index after the moment it started at: {@code
 * zhengwen-unsettled-1700000000000} until the stories of what it has written are settled, by itself or by another run,
 * and {@code zhengwen-unfinished-1700000000000} until it has come to its end itself, so that it leaves no passages
 * without an article's record.
 *
 * <p>So a run that is killed leaves word of what it has not done, and the next one does it. Aliases are changed in one
 * step each and without regard to others, need no rights that the indexer has not, and go with their index. They are
 * hidden: no search with a pattern sees them.
 */
public final class RunMarkers {
    private static final String UNSETTLED = "-unsettled-";
    private static final String UNFINISHED = "-unfinished-";

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final RetryingCalls calls;

    public RunMarkers(ElasticsearchClient client, IndexNames names, RetryPolicy patience) {
        this.client = client;
        this.names = names;
        this.calls = new RetryingCalls("mark what is written", patience);
    }

    /**
     * Makes a run open, if it is not.
     *
     * @param generation as it was when the round began
     */
    void mark(IndexGeneration generation, Instant startedAt) throws InterruptedException {
        if (generation.openRuns().containsAll(List.of(unsettled(startedAt), unfinished(startedAt)))) {
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
     * Whether other runs may have left passages without a record. Asked before every round, since looking for these is a
     * search: an index that is searched is made ready for it every second, which costs a load a tenth of its speed.
     */
    boolean hasOthers(IndexGeneration generation, Instant startedAt) {
        String own = unfinished(startedAt);
        return generation.openRuns().stream()
                .anyMatch(alias -> alias.startsWith(names.all() + UNFINISHED) && !alias.equals(own));
    }

    /** Says that a run has come to its end in the indices of now, whatever it has left in those before. */
    void finish(Instant startedAt) throws InterruptedException {
        String alias = unfinished(startedAt);
        for (String index : articleIndices()) {
            calls.run(() -> close(index, alias));
        }
    }

    /** When the open runs started. */
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

    private boolean close(String index, String alias) throws IOException {
        try {
            return client.indices().deleteAlias(a -> a.index(index).name(alias)).acknowledged();
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return true; // another indexer was quicker
            }
            throw e;
        }
    }

    private Set<String> articleIndices() throws InterruptedException {
        return aliases(names.alias(PassageLevel.ARTICLE)).result().keySet();
    }

    private GetAliasResponse aliases(String pattern) throws InterruptedException {
        return calls.run(() -> {
            try {
                return client.indices().getAlias(a -> a.name(pattern));
            } catch (ElasticsearchException e) {
                if (e.status() == 404) {
                    return GetAliasResponse.of(r -> r);
                }
                throw e;
            }
        });
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

    /** The aliases of all open runs, as patterns. */
    static List<String> patterns(IndexNames names) {
        return List.of(names.all() + UNSETTLED + "*", names.all() + UNFINISHED + "*");
    }

    /** Whether an alias is that of an open run. */
    static boolean isMark(IndexNames names, String alias) {
        return alias.startsWith(names.all() + UNSETTLED) || alias.startsWith(names.all() + UNFINISHED);
    }
}
