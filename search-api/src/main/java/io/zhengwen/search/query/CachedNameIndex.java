package io.zhengwen.search.query;

import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.topic.Taxonomy;
import io.zhengwen.entities.topic.Topic;
import io.zhengwen.text.PinyinSpeller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Caches the names of the indexed articles in memory.
 *
 * <p>Returns the cached names immediately and, at most once a second, checks in the background whether the index has
 * changed and reloads them. Loading uses at most about a tenth of the time: each load is followed by a pause of ten
 * times its duration, between one and ten seconds. Only the first call waits.
 */
public final class CachedNameIndex implements AutoCloseable {
    /** The maximum number of names per facet, the most frequent; about 250 bytes each. */
    private static final int MAX_NAMES = 100_000;

    private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int REST = 10;
    private static final Logger log = LoggerFactory.getLogger(CachedNameIndex.class);

    private final PassageIndex index;
    private final Gazetteer gazetteer;
    private final Taxonomy taxonomy;
    private final PinyinSpeller pinyin = PinyinSpeller.load();
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "names");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable CompletableFuture<Snapshot> current;
    private @Nullable CompletableFuture<Snapshot> next;
    private long nextCheck;

    public CachedNameIndex(PassageIndex index, Gazetteer gazetteer, Taxonomy taxonomy) {
        this.index = index;
        this.gazetteer = gazetteer;
        this.taxonomy = taxonomy;
    }

    private record Snapshot(IndexState state, NameIndex names) {}

    /**
     * Returns the cached names.
     *
     * @throws IndexUnavailableException when no names are cached and the index does not answer
     */
    public NameIndex get() {
        try {
            return latest().join().names();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Non-blocking variant: no names if none are loaded yet. */
    public NameIndex known() {
        CompletableFuture<Snapshot> latest = latest();
        return latest.isDone() && !latest.isCompletedExceptionally()
                ? latest.join().names()
                : NameIndex.NONE;
    }

    private synchronized CompletableFuture<Snapshot> latest() {
        if (next != null && next.isDone()) {
            if (!next.isCompletedExceptionally()) {
                current = next;
            }
            next = null;
        }
        CompletableFuture<Snapshot> known = current;
        boolean due = known == null || System.nanoTime() - nextCheck >= 0;
        if (next == null && due) {
            next = CompletableFuture.supplyAsync(() -> read(known == null ? null : known.join()), background);
        }
        return known == null && next != null ? next : Objects.requireNonNull(known);
    }

    private Snapshot read(@Nullable Snapshot before) {
        long started = System.nanoTime();
        try {
            IndexState state = index.state();
            if (before != null && before.state().equals(state)) {
                return before;
            }
            NameIndex names = names();
            log.debug("read {} names", names.size());
            return new Snapshot(state, names);
        } finally {
            long ended = System.nanoTime();
            restUntil(ended + Math.min(LONGEST_REST_NANOS, Math.max(CHECK_NANOS, REST * (ended - started))));
        }
    }

    private synchronized void restUntil(long nanos) {
        nextCheck = nanos;
    }

    private NameIndex names() {
        NameIndex.Builder names = new NameIndex.Builder(pinyin);
        for (Facet facet : EntityNames.TYPES) {
            counts(facet).forEach((value, count) -> add(names, facet, value, count));
        }
        return names.build();
    }

    /** The number of articles with each value; districts include all below them, as their filter does. */
    private Map<String, Long> counts(Facet facet) {
        if (facet != Facet.DISTRICT) {
            return index.valueCounts(facet, MAX_NAMES);
        }
        Map<String, Long> counts = new HashMap<>();
        index.valueCounts(Facet.DISTRICT_PATH, MAX_NAMES)
                .forEach((path, count) -> counts.put(path.substring(path.lastIndexOf('/') + 1), count));
        return counts;
    }

    private void add(NameIndex.Builder names, Facet facet, String value, long count) {
        String label = value;
        List<String> aliases = List.of();
        if (facet == Facet.DISTRICT) {
            Division division = gazetteer.find(value).orElse(null);
            if (division != null) {
                label = gazetteer.label(division);
                aliases = gazetteer.aliases(division);
            }
        } else if (facet == Facet.TOPIC) {
            Topic topic = taxonomy.find(value).orElse(null);
            if (topic != null) {
                label = topic.zh();
                aliases = List.of(topic.en(), topic.id());
            }
        }
        names.add(new NamedValue(facet, value, label, count), aliases);
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
