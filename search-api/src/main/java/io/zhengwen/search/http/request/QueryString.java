package io.zhengwen.search.http.request;

import io.zhengwen.guard.PercentEncoding;
import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.guard.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes query strings and path segments; malformed percent-encoding and UTF-8 are rejected. */
public final class QueryString {
    private QueryString() {}

    /** Parses the parameters, in order, each with its values in order. */
    static Map<String, List<String>> parse(@Nullable String raw) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return parameters;
        }
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals), true);
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1), true);
                parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
        }
        return parameters;
    }

    /**
     * Decodes a part of a query string or a path.
     *
     * @param plusIsSpace true in query strings, false in paths
     * @throws ProblemException 400 when it is not percent-encoded UTF-8
     */
    public static String decode(String raw, boolean plusIsSpace) {
        try {
            return PercentEncoding.decode(raw, plusIsSpace);
        } catch (IllegalArgumentException e) {
            throw malformed(raw, String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException malformed(String raw, String why) {
        return ProblemDetails.badParameter("address", raw, "percent-encoded UTF-8", "'" + raw + "' " + why)
                .exception();
    }
}
