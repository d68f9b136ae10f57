package io.zhengwen.search.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import spark.embeddedserver.EmbeddedServers;
import spark.embeddedserver.jetty.EmbeddedJettyFactory;
import spark.embeddedserver.jetty.JettyServerFactory;

/**
 * The Jetty below Spark, with what Spark gives no setting for: compressed answers, long addresses, and the container's
 * own errors (an address that is too long, a request that is no HTTP) as problem+json.
 */
final class ApiJetty extends Server {
    private static final int MAX_HEADER_BYTES = 32 * 1024;
    private static final int MIN_COMPRESSED_BYTES = 1024;
    private static final long STOP_MILLIS = 2_000;

    private static final String IDENTIFIER = "zhengwen-jetty";

    static {
        EmbeddedServers.add(IDENTIFIER, new EmbeddedJettyFactory(new Factory()));
    }

    /** The name under which Spark finds this server. */
    static String identifier() {
        return IDENTIFIER;
    }

    private ApiJetty(ThreadPool threads) {
        super(threads);
        setErrorHandler(new ProblemErrorHandler());
        setStopTimeout(STOP_MILLIS);
    }

    /** Spark has set handler and connectors by now. */
    @Override
    protected void doStart() throws Exception {
        for (Connector connector : getConnectors()) {
            var http =
                    connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setRequestHeaderSize(MAX_HEADER_BYTES);
            http.setSendServerVersion(false);
        }
        GzipHandler gzip = new GzipHandler();
        gzip.setMinGzipSize(MIN_COMPRESSED_BYTES);
        gzip.setIncludedMethods("GET", "POST");
        insertHandler(gzip);
        super.doStart();
    }

    private static final class Factory implements JettyServerFactory {
        @Override
        public Server create(int maxThreads, int minThreads, int threadTimeoutMillis) {
            return new ApiJetty(new QueuedThreadPool(maxThreads, minThreads, threadTimeoutMillis));
        }

        @Override
        public Server create(ThreadPool threadPool) {
            return new ApiJetty(threadPool);
        }
    }

    /** Errors that never reach a route. */
    private static final class ProblemErrorHandler extends ErrorHandler {
        @Override
        public ByteBuffer badMessageError(int status, String reason, HttpFields fields) {
            String title = HttpStatus.getMessage(status);
            fields.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
            fields.put(HttpHeader.CACHE_CONTROL, "no-store");
            String detail = reason == null ? title : reason;
            return ByteBuffer.wrap(Json.write(Problem.of(status, title, detail)).getBytes(StandardCharsets.UTF_8));
        }
    }
}
