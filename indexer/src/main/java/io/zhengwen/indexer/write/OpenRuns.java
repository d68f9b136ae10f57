package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.GetAliasResponse;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Level;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * The runs that have written articles whose stories are not settled yet, each an alias of the article index, {@code
 * zhengwen-unsettled-1700000000000}, after the moment it started at.
 *
 * <p>So a run that is killed leaves word of what it has not done, and the next one does it. Aliases are changed in one
 * step each and without regard to others, need no rights that the indexer has not, and go with their index. They are
 * hidden: no search with a pattern sees them.
 */
final class OpenRuns {
    private final ElasticsearchClient client;
    private final IndexNames names;
    private final PatientCalls calls;

    OpenRuns(ElasticsearchClient client, IndexNames names, Patience patience) {
        this.client = client;
        this.names = names;
        this.calls = new PatientCalls("mark what is written", patience);
    }

    /** Makes a run open, if it is not. */
    void mark(Instant startedAt) throws InterruptedException {
        String alias = prefix() + startedAt.toEpochMilli();
        for (String index : articleIndices()) {
            calls.run(() -> client.indices()
                    .updateAliases(u -> u.actions(
                            a -> a.add(add -> add.index(index).alias(alias).isHidden(true)))));
        }
    }

    /** When the open runs started. */
    Set<Instant> open() throws InterruptedException {
        Set<Instant> open = new TreeSet<>();
        for (var aliases : aliases(prefix() + "*").result().values()) {
            for (String alias : aliases.aliases().keySet()) {
                open.add(Instant.ofEpochMilli(Long.parseLong(alias.substring(prefix().length()))));
            }
        }
        return open;
    }

    void close(Set<Instant> settled) throws InterruptedException {
        for (Instant startedAt : settled) {
            String alias = prefix() + startedAt.toEpochMilli();
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
        return aliases(names.alias(Level.ARTICLE)).result().keySet();
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
        return names.all() + "-unsettled-";
    }
}
