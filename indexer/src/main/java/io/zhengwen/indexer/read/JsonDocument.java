package io.zhengwen.indexer.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;

/** Reads articles from a file that is JSON as a whole: one object, several, or a list of them. */
final class JsonDocument {
    private static final int START = 1 << 16;

    private final JsonLines lines;

    JsonDocument(JsonLines lines) {
        this.lines = lines;
    }

    /** What stands before a fault in the syntax is read; nothing after it can be. */
    void read(InputStream in, Origin origin, ReadSink sink) throws IOException, InterruptedException {
        long number = 0;
        try (MappingIterator<JsonNode> nodes = values(new Unclosed(in))) {
            while (nodes.hasNextValue()) {
                JsonNode node = nodes.nextValue();
                number++;
                String where = origin.where() + ":" + number;
                ReadAttempt.of(
                        to -> to.accept(outcome(node, where)),
                        reason -> Rejects.raw(where, reason, Json.write(node)),
                        sink);
            }
        } catch (JsonProcessingException e) {
            throw new Refusal("is not valid JSON after article " + number + ": " + Json.firstLine(e));
        }
        if (number == 0) {
            throw new Refusal("is empty");
        }
    }

    /** In UTF-8 or UTF-16, which the parser tells apart, or in GB18030, which it does not know. */
    private static MappingIterator<JsonNode> values(InputStream in) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(in, START);
        byte[] start = stream.readNBytes(START);
        stream.unread(start);
        ObjectReader reader = Json.MAPPER.readerFor(JsonNode.class);
        return TextDecoder.isGb18030(start)
                ? reader.readValues(new InputStreamReader(stream, TextDecoder.GB18030))
                : reader.readValues(stream);
    }

    private ReadOutcome outcome(JsonNode node, String where) {
        return node instanceof ObjectNode members
                ? lines.article(members, where)
                : Rejects.raw(where, "is " + Json.quoted(node) + "; allowed: an object", Json.write(node));
    }

    /** Whoever opened the file closes it. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // left to the one who opened it
        }
    }
}
