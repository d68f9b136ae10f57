package io.zhengwen.search.http;

import io.zhengwen.search.query.EntityNames;
import io.zhengwen.search.query.FilterSuggestions;
import io.zhengwen.search.query.Knowledge;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.Relaxations;
import io.zhengwen.search.query.ValueSearch;
import io.zhengwen.search.query.WordReader;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import spark.Service;

/** The API's routes on a port of their own. */
public final class HttpServer implements AutoCloseable {
    private static final int MAX_THREADS = 64;
    private static final int MIN_THREADS = 4;
    private static final int IDLE_MILLIS = 30_000;

    private final Service service;

    private HttpServer(Service service) {
        this.service = service;
    }

    /**
     * Starts to answer.
     *
     * @param port 0 for any free one
     * @throws PortTakenException when another program listens there
     */
    public static HttpServer start(String host, int port, PassageIndex index, Knowledge knowledge) {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Service service = Service.ignite().ipAddress(host).port(port).threadPool(MAX_THREADS, MIN_THREADS, IDLE_MILLIS);
        service.embeddedServerIdentifier(ApiJetty.identifier());
        service.initExceptionHandler(failure::set);
        Labels labels = new Labels(knowledge.gazetteer(), knowledge.taxonomy());
        SearchPresenter presenter = new SearchPresenter(
                labels,
                new FilterSuggestions(knowledge.extractor()),
                new Relaxations(index, new WordReader(knowledge.analysis())));
        SearchParameters parameters = new SearchParameters(knowledge);
        new SearchRoutes(index, parameters, labels, presenter).addTo(service);
        ValueSearch values = new ValueSearch(knowledge.gazetteer(), knowledge.taxonomy());
        new CountRoutes(index, parameters, values, labels).addTo(service);
        EntityNames names = new EntityNames(knowledge.gazetteer(), knowledge.taxonomy(), knowledge.extractor());
        new EntityRoutes(index, parameters, names, labels).addTo(service);
        new PageRoutes().addTo(service);
        new ProblemRoutes().addTo(service);
        service.awaitInitialization();
        Exception failed = failure.get();
        if (failed != null) {
            service.stop();
            throw startFailure(host, port, failed);
        }
        return new HttpServer(service);
    }

    /** The port that is listened on. */
    public int port() {
        return service.port();
    }

    @Override
    public void close() {
        service.stop();
        service.awaitStop();
    }

    private static RuntimeException startFailure(String host, int port, Exception failed) {
        boolean taken = failed instanceof BindException || failed.getCause() instanceof BindException;
        boolean unbound = failed instanceof IOException
                && failed.getMessage() != null
                && failed.getMessage().startsWith("Failed to bind");
        if (taken || unbound) {
            return new PortTakenException(host, port, failed);
        }
        return new IllegalStateException("cannot start the server on " + host + ":" + port, failed);
    }
}
