package io.zhengwen.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.topic.Taxonomy;
import io.zhengwen.ik.LocalAnalyzers;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.IngestionSettings;
import io.zhengwen.search.SearchServer;
import io.zhengwen.search.query.LanguageResources;
import io.zhengwen.text.TextCleaner;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The running API and the connections it uses. */
final class RunningServer implements AutoCloseable {
    private final ElasticsearchSession session;
    private final SearchServer server;

    private final @Nullable ClusterConnection writing;

    private RunningServer(ElasticsearchSession session, SearchServer server, @Nullable ClusterConnection writing) {
        this.session = session;
        this.server = server;
        this.writing = writing;
    }

    /** Loads the words and names for reading queries; they are the same that articles are read with. */
    static LanguageResources knowledge(NodeOptions node, LanguageOptions language) {
        return new LanguageResources(
                new TextCleaner(),
                LocalAnalyzers.load(node.words()),
                Gazetteer.load(),
                Taxonomy.load(),
                language.extractor());
    }

    /** A task to finish before the API answers. */
    interface Preparation {
        void run() throws InterruptedException;
    }

    /** Runs the preparation and starts the API. The session is closed with the server, or at once if this fails. */
    static RunningServer owning(
            ElasticsearchSession session, ServeSetup setup, LanguageResources knowledge, Preparation preparation)
            throws InterruptedException {
        try {
            preparation.run();
            return start(session, setup, knowledge);
        } catch (RuntimeException | InterruptedException e) {
            session.close();
            throw e;
        }
    }

    /** Starts the API with its request log and, if a key may ingest, with ingestion. */
    private static RunningServer start(ElasticsearchSession session, ServeSetup setup, LanguageResources knowledge) {
        setup.openRequestLog();
        if (!setup.serve().takesArticles()) {
            return start(session, setup.serve(), knowledge);
        }
        Optional<ClusterConnection> writing = setup.ingestAddress().map(ClusterConnection::open);
        try {
            ElasticsearchClient client = writing.map(ClusterConnection::client).orElseGet(session::writer);
            Pipeline pipeline = new Pipeline(
                    knowledge.cleaner(),
                    CompletableFuture.completedFuture(knowledge.extractor()),
                    setup.articleTime.duration());
            IngestionSettings ingestion =
                    new IngestionSettings(client, watched -> new IndexerIntake(watched, IndexNames.DEFAULT, pipeline));
            SearchServer server = SearchServer.start(
                    setup.serve().config(), session.client(), IndexNames.DEFAULT, knowledge, ingestion);
            return new RunningServer(session, server, writing.orElse(null));
        } catch (RuntimeException e) {
            writing.ifPresent(ClusterConnection::close);
            throw e;
        }
    }

    /** Starts the API without ingestion. */
    static RunningServer start(ElasticsearchSession session, ServeOptions options, LanguageResources knowledge) {
        SearchServer server = SearchServer.start(options.config(), session.client(), IndexNames.DEFAULT, knowledge);
        return new RunningServer(session, server, null);
    }

    URI uri() {
        return server.uri();
    }

    /** Waits until the process is told to end (Ctrl-C, SIGTERM), then stops the API and closes the session. */
    void untilTheEnd() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        new CountDownLatch(1).await();
    }

    /** Stops the API but leaves the session open. */
    void stopAnswering() {
        server.close();
        if (writing != null) {
            writing.close();
        }
    }

    @Override
    public void close() {
        try {
            stopAnswering();
        } finally {
            session.close();
        }
    }
}
