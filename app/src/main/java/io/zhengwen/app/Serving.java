package io.zhengwen.app;

import io.zhengwen.entities.Gazetteer;
import io.zhengwen.entities.Taxonomy;
import io.zhengwen.ik.Analysis;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.SearchServer;
import io.zhengwen.search.SearchServerConfig;
import io.zhengwen.search.query.Knowledge;
import io.zhengwen.text.TextCleaner;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** The API and what it stands on, until somebody ends the process. */
final class Serving implements AutoCloseable {
    private final Session session;
    private final SearchServer server;

    private Serving(Session session, SearchServer server) {
        this.session = session;
        this.server = server;
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
    static Serving owning(Session session, ServeOptions options, Knowledge knowledge, Preparation preparation)
            throws InterruptedException {
        try {
            preparation.run();
            return start(session, options, knowledge);
        } catch (RuntimeException | InterruptedException e) {
            session.close();
            throw e;
        }
    }

    /** Starts the API over a session. */
    static Serving start(Session session, ServeOptions options, Knowledge knowledge) {
        SearchServer server = SearchServer.start(
                new SearchServerConfig(options.host, options.port), session.client(), IndexNames.DEFAULT, knowledge);
        return new Serving(session, server);
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
