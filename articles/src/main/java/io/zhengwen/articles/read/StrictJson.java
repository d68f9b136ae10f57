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

/** Parses and writes JSON strictly: duplicate members and trailing text are errors. */
final class StrictJson {
    /** The maximum nesting of lists and objects; articles seldom nest more than a few levels. */
    static final int DEEPEST = 100;

    static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(nesting()).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private static final int LONGEST_QUOTE = 80;

    private StrictJson() {}

    /** The library's own limits, except for the nesting. */
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

    /** Returns a value as quoted in messages. */
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
