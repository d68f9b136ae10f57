package io.zhengwen.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.entities.Gazetteer;
import io.zhengwen.entities.Taxonomy;
import io.zhengwen.ik.Analysis;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.Ingestion;
import io.zhengwen.search.SearchServer;
import io.zhengwen.search.query.Knowledge;
import io.zhengwen.text.TextCleaner;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The API and what it stands on, until somebody ends the process. */
final class Serving implements AutoCloseable {
    private final Session session;
    private final SearchServer server;

    private final @Nullable ClusterConnection writing;

    private Serving(Session session, SearchServer server, @Nullable ClusterConnection writing) {
        this.session = session;
        this.server = server;
        this.writing = writing;
    }

    /** What reads queries: the same words and names that texts were read with. */
    static Knowledge knowledge(NodeOptions node, LanguageOptions language) {
        return new Knowledge(
                new TextCleaner(),
                Analysis.load(node.words()),
                Gazetteer.load(),
                Taxonomy.load(),
                language.extractor());
    }

    /** Something to do before the API answers. */
    interface Preparation {
        void run() throws InterruptedException;
    }

    /** Prepares and starts the API; the session ends with it, or at once when that fails. */
    static Serving owning(Session session, ServeSetup setup, Knowledge knowledge, Preparation preparation)
            throws InterruptedException {
        try {
            preparation.run();
            return start(session, setup, knowledge);
        } catch (RuntimeException | InterruptedException e) {
            session.close();
            throw e;
        }
    }

    /** Starts the API over a session, with all that it was set up to do. */
    private static Serving start(Session session, ServeSetup setup, Knowledge knowledge) {
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
            Ingestion ingestion =
                    new Ingestion(client, watched -> new IndexerIntake(watched, IndexNames.DEFAULT, pipeline));
            SearchServer server = SearchServer.start(
                    setup.serve().config(), session.client(), IndexNames.DEFAULT, knowledge, ingestion);
            return new Serving(session, server, writing.orElse(null));
        } catch (RuntimeException e) {
            writing.ifPresent(ClusterConnection::close);
            throw e;
        }
    }

    /** Starts the API over a session, without taking articles. */
    static Serving start(Session session, ServeOptions options, Knowledge knowledge) {
        SearchServer server = SearchServer.start(options.config(), session.client(), IndexNames.DEFAULT, knowledge);
        return new Serving(session, server, null);
    }

    URI uri() {
        return server.uri();
    }

    /** Waits until the process is told to end (Ctrl-C, SIGTERM), then stops everything before it does. */
    void untilTheEnd() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        new CountDownLatch(1).await();
    }

    /** Stops the API; the session goes on. */
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
