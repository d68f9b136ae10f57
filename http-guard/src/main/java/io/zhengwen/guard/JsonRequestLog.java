package io.zhengwen.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs every response as a line of JSON to the logger {@value #LOGGER}, without query strings and without keys except
 * for their names:
 *
 * <pre>{@code
 * {"time":"2026-01-01T08:00:00.123Z","id":"5f0c…","method":"GET","path":"/api/v1/search","status":200,"ms":12,"bytes":5120,"address":"127.0.0.1","key":"press-desk"}
 * }</pre>
 */
public final class JsonRequestLog implements RequestLog {
    /** The logger's name; each line is one message at level info. */
    public static final String LOGGER = "io.zhengwen.requests";

    private static final Logger LINES = LoggerFactory.getLogger(LOGGER);
    private static final int LONGEST_PATH = 300;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public void log(Request request, Response response) {
        if (LINES.isInfoEnabled()) {
            LINES.info("{}", line(request, response));
        }
    }

    private static String line(Request request, Response response) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.ofEpochMilli(request.getTimeStamp()).toString());
        line.put("id", id(request, response));
        line.put("method", request.getMethod() == null ? "" : request.getMethod());
        line.put("path", path(request));
        line.put("status", status(response));
        line.put("ms", Math.max(0, System.currentTimeMillis() - request.getTimeStamp()));
        line.put("bytes", response.getHttpChannel().getBytesWritten());
        line.put("address", String.valueOf(request.getRemoteAddr()));
        AccessPolicy.caller(request).ifPresent(key -> line.put("key", key.name()));
        try {
            return MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings and numbers can always be written", e);
        }
    }

    private static String id(Request request, Response response) {
        MetaData.Response committed = response.getCommittedMetaData();
        String sent = committed == null ? null : committed.getFields().get(RequestIds.HEADER);
        return sent == null ? RequestIds.of(request) : sent;
    }

    /** The status that was sent or would have been sent. */
    static int status(Response response) {
        MetaData.Response committed = response.getCommittedMetaData();
        return committed == null ? response.getStatus() : committed.getStatus();
    }

    private static String path(Request request) {
        String path = request.getMetaData() == null || request.getRequestURI() == null ? "" : request.getRequestURI();
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…";
    }
}
