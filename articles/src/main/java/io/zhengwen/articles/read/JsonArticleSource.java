package io.zhengwen.articles.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Articles as JSON in memory, such as those received over HTTP; they cannot name files of this machine. */
public final class JsonArticleSource implements ArticleSource {
    private final byte[] json;
    private final boolean lines;
    private final String where;
    private final JsonLinesReader reader = new JsonLinesReader(ReadLimits.DEFAULT);

    private JsonArticleSource(byte[] json, boolean lines, String where) {
        this.json = json;
        this.lines = lines;
        this.where = where;
    }

    /** Creates a source of one article, a JSON object. */
    public static JsonArticleSource one(byte[] json, String where) {
        return new JsonArticleSource(json.clone(), false, where);
    }

    /** Creates a source of articles, one JSON object on each line; {@code where:2} is the second line. */
    public static JsonArticleSource lines(byte[] json, String where) {
        return new JsonArticleSource(json.clone(), true, where);
    }

    @Override
    public void read(ReadSink sink) throws InterruptedException {
        if (!lines) {
            String text = new String(json, StandardCharsets.UTF_8);
            ReadAttempt.of(to -> to.accept(object(text)), reason -> RejectLine.raw(where, reason, text), sink);
            return;
        }
        try {
            reader.read(new ByteArrayInputStream(json), where, null, sink);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
    }

    private ReadOutcome object(String text) {
        JsonNode node;
        try {
            node = StrictJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return RejectLine.raw(where, "is not valid JSON: " + StrictJson.firstLine(e), text);
        }
        return node instanceof ObjectNode members
                ? reader.article(members, where)
                : RejectLine.raw(
                        where,
                        "is " + (node.isMissingNode() ? "empty" : StrictJson.quoted(node)) + "; allowed: an object",
                        text);
    }

    @Override
    public long bytes() {
        return json.length;
    }
}
