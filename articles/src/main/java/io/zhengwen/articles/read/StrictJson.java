package io.zhengwen.articles.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How lines of JSON are read: strictly, a member twice or words after the end are faults. */
final class StrictJson {
    /** How deep lists and objects may be nested; what articles have is seldom nested more than a few times. */
    static final int DEEPEST = 100;

    static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(nesting()).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private static final int LONGEST_QUOTE = 80;

    private StrictJson() {}

    /** The library's own limits, but for how deep anything may be nested. */
    static StreamReadConstraints nesting() {
        return StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    /** A value as messages quote it. */
    static String quoted(JsonNode node) {
        String value = node.toString();
        return value.length() <= LONGEST_QUOTE ? value : value.substring(0, LONGEST_QUOTE) + "…";
    }

    static String firstLine(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException && e.getOriginalMessage().contains("nesting depth")) {
            return "its nesting depth is more than " + DEEPEST + ", the most that is read";
        }
        String message = e.getOriginalMessage().lines().findFirst().orElse("");
        return message.replaceAll(" ?\\(start marker at [^)]*\\([^)]*\\)[^)]*\\)", "");
    }
}
