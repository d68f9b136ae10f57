package io.zhengwen.search.http;

import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.guard.RegisteredRoute;
import io.zhengwen.search.http.request.RequestContent;
import io.zhengwen.search.http.route.RouteRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.eclipse.jetty.http.BadMessageException;
import org.jspecify.annotations.Nullable;
import spark.Request;

/** A request that Spark and Jetty have received. */
final class SparkRequest implements RouteRequest, RequestContent {
    private final HttpServletRequest raw;
    private final List<String> variables;

    SparkRequest(Request request, RegisteredRoute route) {
        this.raw = request.raw();
        this.variables = route.variables(raw.getRequestURI());
    }

    @Override
    public String path() {
        return raw.getRequestURI();
    }

    @Override
    public List<String> variables() {
        return variables;
    }

    @Override
    public @Nullable String query() {
        return raw.getQueryString();
    }

    @Override
    public String baseAddress() {
        return raw.getScheme() + "://" + raw.getHeader("Host");
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(raw.getHeader(name));
    }

    @Override
    public RequestContent content() {
        return this;
    }

    @Override
    public @Nullable String type() {
        return raw.getContentType();
    }

    @Override
    public @Nullable String encoding() {
        return raw.getHeader("Content-Encoding");
    }

    @Override
    public long length() {
        return raw.getContentLengthLong();
    }

    @Override
    public InputStream open() throws IOException {
        // Spark's own request would read all of the body into memory first
        return new JettyBody(
                org.eclipse.jetty.server.Request.getBaseRequest(raw).getInputStream());
    }

    /** A body whose malformed parts end the request with an error response. */
    private static final class JettyBody extends FilterInputStream {
        JettyBody(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (BadMessageException e) {
                throw ProblemDetails.of(e.getCode(), String.valueOf(e.getReason()))
                        .exception();
            }
        }
    }
}
