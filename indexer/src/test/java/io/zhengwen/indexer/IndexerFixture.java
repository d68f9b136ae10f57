package io.zhengwen.indexer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.articles.read.ArticleSource;
import io.zhengwen.articles.read.InputArguments;
import io.zhengwen.articles.read.InputPaths;
import io.zhengwen.articles.read.JsonArticleSource;
import io.zhengwen.articles.read.ReadOutcome;
import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.pipeline.CleanArticle;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.rebuild.RebuildSource;
import io.zhengwen.indexer.rebuild.Rebuilder;
import io.zhengwen.indexer.run.ArticleOutcome;
import io.zhengwen.indexer.run.BatchIndexer;
import io.zhengwen.indexer.run.IndexOptions;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.run.ProgressListener;
import io.zhengwen.indexer.write.ArticleWriter;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.testcluster.TestCluster;
import io.zhengwen.text.TextCleaner;
import io.zhengwen.text.TimeBudget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An indexer on the shared cluster with indices of its own, and a view of what is in them. */
final class IndexerFixture implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};
    private static final TextCleaner CLEANER = new TextCleaner();
    private static final Pipeline PIPELINE = new Pipeline(CLEANER, SharedExtractor.get());

    /** Gives up at the first failure. */
    static final RetryPolicy NO_RETRIES = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO);

    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final RetryPolicy PATIENCE =
            new RetryPolicy(Duration.ofMillis(10), Duration.ofMillis(200), Duration.ofSeconds(60));

    private final IndexNames names;
    private final Indexer indexer;
    private final Rebuilder rebuilder;

    IndexerFixture() {
        this(new IndexNames(TestCluster.shared().freshPrefix()));
    }

    IndexerFixture(IndexNames names) {
        this(names, client(), PATIENCE);
    }

    /** Uses another client, which the caller closes. */
    IndexerFixture(IndexNames names, ElasticsearchClient client, RetryPolicy retryPolicy) {
        this(names, client, retryPolicy, IndexOptions.DEFAULT.batchArticles());
    }

    private IndexerFixture(IndexNames names, ElasticsearchClient client, RetryPolicy retryPolicy, int batchArticles) {
        IndexOptions usual = IndexOptions.DEFAULT;
        this.names = names;
        IndexOptions options =
                new IndexOptions(usual.workers(), usual.batchCharacters(), batchArticles, retryPolicy, SILENCE);
        this.indexer = new Indexer(client, names, PIPELINE, options);
        this.rebuilder = new Rebuilder(client, names, PIPELINE, options);
    }

    /** Sends many batches at the same time, and gives up soon. */
    static IndexerFixture withSmallBatches(IndexNames names, ElasticsearchClient client) {
        RetryPolicy soon = new RetryPolicy(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(300));
        return new IndexerFixture(names, client, soon, 3);
    }

    static ElasticsearchClient client() {
        return TestCluster.shared().client();
    }

    IndexNames names() {
        return names;
    }

    Indexer indexer() {
        return indexer;
    }

    IndexRunSummary index(Path path) {
        return index(List.of(path.toString()), "", null);
    }

    IndexRunSummary index(Path path, Path rejects) {
        return index(List.of(path.toString()), "", rejects);
    }

    /** Reads a trusted rejects file again. */
    IndexRunSummary retry(Path rejects) {
        InputArguments arguments = new InputArguments(List.of(), List.of(rejects), false);
        return run(new InputPaths(arguments, new ByteArrayInputStream(new byte[0]), CLEANER, TimeBudget.DEFAULT), null);
    }

    IndexRunSummary rebuild(RebuildSource source) {
        return rebuild(source, ProgressListener.NONE);
    }

    IndexRunSummary rebuild(RebuildSource source, ProgressListener progress) {
        try {
            return rebuilder.rebuild(source, null, progress);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts tests", e);
        }
    }

    static InputPaths lines(String... lines) {
        return inputs(List.of("-"), String.join("\n", lines));
    }

    private static InputPaths inputs(List<String> arguments, String input) {
        return new InputPaths(arguments, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), CLEANER);
    }

    IndexRunSummary indexLines(String... lines) {
        return index(List.of("-"), String.join("\n", lines), null);
    }

    /** Indexes articles as one HTTP request does. */
    List<ArticleOutcome> ingest(String... lines) throws InterruptedException {
        byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return indexer.indexEach(JsonArticleSource.lines(body, "body"));
    }

    /** Writes articles like a run that is killed just before it settles their stories. */
    void writeWithoutSettling(String... lines) throws InterruptedException {
        List<CleanArticle> articles = new ArrayList<>();
        ByteArrayInputStream in =
                new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        new InputPaths(List.of("-"), in, CLEANER).read(outcome -> {
            if (outcome instanceof ReadOutcome.Read read) {
                articles.add(PIPELINE.clean(read.article()));
            }
        });
        ArticleWriter writer = new ArticleWriter(client(), names, PIPELINE::version, RetryPolicy.DEFAULT);
        new BatchIndexer(PIPELINE, writer, RetryPolicy.DEFAULT)
                .index(articles, Instant.parse("2026-01-02T03:04:05.006Z"));
    }

    private IndexRunSummary index(List<String> arguments, String input, @Nullable Path rejects) {
        return run(inputs(arguments, input), rejects);
    }

    /** Indexes everything of a source. */
    IndexRunSummary run(ArticleSource source, @Nullable Path rejects) {
        try {
            return indexer.index(source, rejects, ProgressListener.NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts tests", e);
        }
    }

    /** The texts of all documents of a level, by id. */
    Map<String, String> texts(PassageLevel level) {
        Map<String, String> texts = new TreeMap<>();
        documents(level).forEach((id, document) -> texts.put(id, String.valueOf(document.get("text"))));
        return texts;
    }

    /** The story of every document of all levels, by id. */
    Map<String, String> stories() {
        Map<String, String> stories = new TreeMap<>();
        for (PassageLevel level : PassageLevel.values()) {
            documents(level).forEach((id, document) -> stories.put(id, String.valueOf(document.get("story"))));
        }
        return stories;
    }

    /** All documents of a level, by id. */
    Map<String, Map<String, Object>> documents(PassageLevel level) {
        Map<String, Map<String, Object>> documents = new TreeMap<>();
        try {
            client().search(s -> s.index(names.alias(level)).size(10_000), ObjectNode.class)
                    .hits()
                    .hits()
                    .forEach(hit -> documents.put(String.valueOf(hit.id()), JSON.convertValue(hit.source(), DOCUMENT)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + names.alias(level), e);
        }
        return documents;
    }

    void delete(String id) {
        try {
            indexer.delete(List.of(id));
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts tests", e);
        }
    }

    /** The aliases of runs that have unfinished work. */
    List<String> runMarkers() throws IOException {
        return client().indices().getAlias(a -> a.index(names.all())).result().values().stream()
                .flatMap(index -> index.aliases().keySet().stream())
                .filter(alias -> alias.contains("-unsettled-") || alias.contains("-unfinished-"))
                .toList();
    }

    /** The names of the current indices. */
    Set<String> indicesInUse() throws IOException {
        return client().indices().getAlias(a -> a.name(names.all())).result().keySet();
    }

    /** The names of all indices, whatever their role. */
    Set<String> allIndices() throws IOException {
        return client().indices()
                .get(g -> g.index(names.prefix() + "-*"))
                .result()
                .keySet();
    }

    @Override
    public void close() {
        indexer.close();
    }
}
