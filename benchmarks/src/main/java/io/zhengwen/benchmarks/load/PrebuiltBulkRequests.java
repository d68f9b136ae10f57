package io.zhengwen.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhengwen.articles.read.InputPaths;
import io.zhengwen.articles.read.ReadOutcome;
import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.indexer.pipeline.ArticlePassages;
import io.zhengwen.indexer.pipeline.CleanArticle;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Passage;
import io.zhengwen.text.TextCleaner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Bulk requests with all documents of a corpus, prepared before the measurement, and the times that their preparation
 * took.
 */
final class PrebuiltBulkRequests {
    private static final int BYTES = 4 << 20;

    private final Path folder;
    private final IndexNames names;
    private final ObjectWriter writer = JsonMapper.builder().build().writerFor(Passage.class);
    private final List<Path> requests = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(BYTES + BYTES / 4);
    private long documents;
    private double cleaning;
    private double extraction;
    private double json;

    private PrebuiltBulkRequests(Path folder, IndexNames names) {
        this.folder = folder;
        this.names = names;
    }

    static PrebuiltBulkRequests of(Path corpus, IndexNames names, Path folder) throws InterruptedException {
        PrebuiltBulkRequests prebuilt = new PrebuiltBulkRequests(folder, names);
        TextCleaner cleaner = new TextCleaner();
        Pipeline pipeline = new Pipeline(cleaner, EntityExtractor.load());
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        new InputPaths(List.of(corpus.toString()), InputStream.nullInputStream(), cleaner).read(outcome -> {
            if (outcome instanceof ReadOutcome.Read read) {
                long start = System.nanoTime();
                CleanArticle clean = pipeline.clean(read.article());
                long cleaned = System.nanoTime();
                ArticlePassages passages = pipeline.passages(clean, now);
                long extracted = System.nanoTime();
                passages.parts().forEach(prebuilt::add);
                prebuilt.add(passages.article());
                prebuilt.cleaning += (cleaned - start) / 1e9;
                prebuilt.extraction += (extracted - cleaned) / 1e9;
                prebuilt.json += (System.nanoTime() - extracted) / 1e9;
            }
        });
        prebuilt.flush();
        return prebuilt;
    }

    private void add(Passage passage) {
        try {
            body.writeBytes(("{\"index\":{\"_index\":\"" + names.alias(passage.level()) + "\",\"_id\":\"" + passage.id()
                            + "\",\"routing\":\"" + passage.articleId() + "\"}}\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(writer.writeValueAsBytes(passage));
            body.write('\n');
            documents++;
            if (body.size() >= BYTES) {
                flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + passage.id(), e);
        }
    }

    private void flush() {
        try {
            if (body.size() > 0) {
                requests.add(Files.write(folder.resolve("bulk-" + requests.size() + ".json"), body.toByteArray()));
                body.reset();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    long documents() {
        return documents;
    }

    double cleaningSeconds() {
        return cleaning;
    }

    double extractionSeconds() {
        return extraction;
    }

    double jsonSeconds() {
        return json;
    }

    /** Sends the requests, two at a time, then refreshes; returns the elapsed seconds. */
    double send(BenchmarkNode bench) throws InterruptedException, IOException {
        long start = System.nanoTime();
        ExecutorService senders = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> sending = new ArrayList<>();
            for (Path request : requests) {
                sending.add(() -> bench.ask("POST", "/_bulk?filter_path=errors", Files.readAllBytes(request))
                        .path("errors")
                        .asBoolean());
            }
            for (Future<Boolean> sent : senders.invokeAll(sending)) {
                if (sent.get()) {
                    throw new IllegalStateException("Elasticsearch rejected some documents");
                }
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a bulk request failed", e);
        } finally {
            senders.shutdown();
        }
        bench.ask("POST", "/" + names.all() + "/_refresh");
        return (System.nanoTime() - start) / 1e9;
    }
}
