package io.zhengwen.search.http.request;

import io.zhengwen.search.http.HttpProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The decoding of query strings and path segments: percent signs and UTF-8, wrong ones refused by name. */
public final class QueryString {
    private QueryString() {}

    /** The parameters in their order, every one with its values in theirs. */
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

    /** @param plusIsSpace true in query strings, false in paths */
    public static String decode(String raw, boolean plusIsSpace) {
        ByteBuffer bytes = ByteBuffer.allocate(raw.length() * 3);
        int i = 0;
        while (i < raw.length()) {
            int c = raw.codePointAt(i);
            if (c == '%') {
                bytes.put(hexByte(raw, i));
                i += 3;
            } else {
                String one = c == '+' && plusIsSpace ? " " : Character.toString(c);
                bytes.put(one.getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw malformed(raw, "is not UTF-8 once its percent signs are decoded");
        }
    }

    private static byte hexByte(String raw, int percent) {
        int high = percent + 2 < raw.length() ? Character.digit(raw.charAt(percent + 1), 16) : -1;
        int low = percent + 2 < raw.length() ? Character.digit(raw.charAt(percent + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw malformed(raw, "has a percent sign without two hexadecimal digits");
        }
        return (byte) (high << 4 | low);
    }

    private static HttpProblem.Thrown malformed(String raw, String why) {
        return HttpProblem.badParameter("address", raw, "percent-encoded UTF-8", "'" + raw + "' " + why)
                .thrown();
    }
}
