package io.zhengwen.guard;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A Jetty server with admission control in front of its handler, limits on connections and slow clients, compression, a
 * request log and metrics. The container's own errors, such as an address that is too long, are problem+json too.
 */
public final class HardenedJetty extends Server {
    private static final int MIN_COMPRESSED_BYTES = 1024;
    private static final int MIN_THREADS = 4;
    private static final int IDLE_THREAD_MILLIS = 30_000;
    private static final int SEND_BUFFER_BYTES = 256 * 1024;
    private static final long STOP_MILLIS = 2_000;

    private final ServerPolicy policy;
    private final ServerLimits limits;
    private final RouteTable routes;

    /**
     * Creates a server without connectors and handler; set both before it is started.
     *
     * @param routes the routes of the handler that will be set
     */
    public HardenedJetty(ServerPolicy policy, RouteTable routes) {
        super(new QueuedThreadPool(policy.limits().threads(), MIN_THREADS, IDLE_THREAD_MILLIS));
        this.policy = policy;
        this.limits = policy.limits();
        this.routes = routes;
        setErrorHandler(new ProblemErrorHandler());
        setStopTimeout(STOP_MILLIS);
    }

    @Override
    protected void doStart() throws Exception {
        for (Connector connector : getConnectors()) {
            configure((ServerConnector) connector);
        }
        ConnectionLimit connections = new ConnectionLimit(limits.connections(), this);
        connections.setIdleTimeout(Math.min(limits.silence().toMillis(), ServerLimits.SILENCE_IN_A_CROWD.toMillis()));
        addBean(connections);
        SlowHeaderTimeout slowHeaders = new SlowHeaderTimeout(limits.head());
        addBean(slowHeaders);
        for (Connector connector : getConnectors()) {
            ((ServerConnector) connector).addBean(slowHeaders, false);
        }
        GzipHandler gzip = new GzipHandler();
        gzip.setMinGzipSize(MIN_COMPRESSED_BYTES);
        gzip.setIncludedMethods("GET", "POST");
        gzip.setSyncFlush(true);
        insertHandler(gzip);
        AdmissionHandler admission = new AdmissionHandler(routes, policy.access(), limits);
        insertHandler(admission);
        ServerMetrics metrics = policy.metrics();
        metrics.watch(getThreadPool(), admission);
        JsonRequestLog requestLog = new JsonRequestLog();
        setRequestLog((request, response) -> {
            requestLog.log(request, response);
            metrics.log(request, response);
        });
        super.doStart();
    }

    private void configure(ServerConnector connector) {
        connector.setIdleTimeout(limits.silence().toMillis());
        // bytes in a large socket buffer would count as read by the client
        connector.setAcceptedSendBufferSize(SEND_BUFFER_BYTES);
        HttpConfiguration http =
                connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.setRequestHeaderSize(ServerLimits.HEAD_BYTES);
        http.setSendServerVersion(false);
        // not setMinRequestDataRate, which gives short bodies no time to follow their headers; readers of bodies check
        // the rate
        http.setMinResponseDataRate(limits.slowest());
    }

    /** Formats errors that never reach a route. */
    private static final class ProblemErrorHandler extends ErrorHandler {
        @Override
        public ByteBuffer badMessageError(int status, String reason, HttpFields fields) {
            fields.put(HttpHeader.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
            fields.put(HttpHeader.CACHE_CONTROL, "no-store");
            fields.put("X-Content-Type-Options", "nosniff");
            fields.put(RequestIds.HEADER, RequestIds.from(null));
            String detail = reason == null ? HttpStatus.getMessage(status) : reason;
            return ByteBuffer.wrap(ProblemDetails.of(status, detail).json());
        }

        @Override
        public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            base.setHandled(true);
            ProblemDetails.of(response.getStatus(), HttpStatus.getMessage(response.getStatus()))
                    .sendWithLength(response);
        }
    }
}
