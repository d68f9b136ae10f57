package io.zhengwen.indexer.faults;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.zhengwen.articles.read.InputPaths;
import io.zhengwen.indexer.Indexer;
import io.zhengwen.indexer.SharedExtractor;
import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.rebuild.RebuildSource;
import io.zhengwen.indexer.rebuild.Rebuilder;
import io.zhengwen.indexer.run.IndexOptions;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.run.ProgressListener;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/** An indexer with its own connections and small batches, so that faults hit many of them. */
final class FaultyIndexer implements AutoCloseable {
    private static final TextCleaner CLEANER = new TextCleaner();
    private static final Pipeline PIPELINE = new Pipeline(CLEANER, SharedExtractor.get());

    private final ElasticsearchClient client;
    private final Indexer indexer;
    private final Rebuilder rebuilder;

    FaultyIndexer(int port, IndexNames names) {
        this(client(new HttpHost(InetAddress.getLoopbackAddress(), port)), names, Duration.ofMinutes(3));
    }

    FaultyIndexer(ElasticsearchClient client, IndexNames names, Duration deadline) {
        this.client = client;
        RetryPolicy retryPolicy = new RetryPolicy(Duration.ofMillis(50), Duration.ofSeconds(2), deadline);
        IndexOptions options = new IndexOptions(2, 3_000, 10, retryPolicy, Duration.ofSeconds(2));
        this.indexer = new Indexer(client, names, PIPELINE, options);
        this.rebuilder = new Rebuilder(client, names, PIPELINE, options);
    }

    static ElasticsearchClient client(HttpHost... hosts) {
        return new ElasticsearchClient(
                new RestClientTransport(RestClient.builder(hosts).build(), new JacksonJsonpMapper()));
    }

    IndexRunSummary index(Path file) throws InterruptedException {
        return index(file, ProgressListener.NONE);
    }

    IndexRunSummary index(Path file, ProgressListener progress) throws InterruptedException {
        return indexer.index(inputs(file), null, progress);
    }

    IndexRunSummary index(Path file, Path rejects) throws InterruptedException {
        return indexer.index(inputs(file), rejects, ProgressListener.NONE);
    }

    /** Rebuilds the indices from the stored articles. */
    IndexRunSummary rebuild(ProgressListener progress) throws InterruptedException {
        return rebuilder.rebuild(new RebuildSource.Stored(), null, progress);
    }

    private static InputPaths inputs(Path file) {
        return new InputPaths(List.of(file.toString()), InputStream.nullInputStream(), CLEANER);
    }

    @Override
    public void close() throws IOException {
        indexer.close();
        client.close();
    }
}
