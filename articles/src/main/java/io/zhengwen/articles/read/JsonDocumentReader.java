package io.zhengwen.articles.read;

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
final class JsonDocumentReader {
    private static final int START = 1 << 16;

    private final JsonLinesReader lines;

    JsonDocumentReader(JsonLinesReader lines) {
        this.lines = lines;
    }

    /** Reads all articles before the first syntax error; nothing after it can be read. */
    void read(InputStream in, SourceLocation origin, ReadSink sink) throws IOException, InterruptedException {
        long number = 0;
        try (MappingIterator<JsonNode> nodes = values(new Unclosed(in))) {
            while (nodes.hasNextValue()) {
                JsonNode node = nodes.nextValue();
                number++;
                String where = origin.where() + ":" + number;
                ReadAttempt.of(
                        to -> to.accept(outcome(node, where)),
                        reason -> RejectLine.raw(where, reason, StrictJson.write(node)),
                        sink);
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableArticleException(
                    "is not valid JSON after article " + number + ": " + StrictJson.firstLine(e));
        }
        if (number == 0) {
            throw new UnreadableArticleException("is empty");
        }
    }

    /** Parses UTF-8 or UTF-16, which the parser detects, or GB18030, which it does not know. */
    private static MappingIterator<JsonNode> values(InputStream in) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(in, START);
        byte[] start = stream.readNBytes(START);
        stream.unread(start);
        ObjectReader reader = StrictJson.MAPPER.readerFor(JsonNode.class);
        return TextDecoder.isGb18030(start)
                ? reader.readValues(new InputStreamReader(stream, TextDecoder.GB18030))
                : reader.readValues(stream);
    }

    private ReadOutcome outcome(JsonNode node, String where) {
        return node instanceof ObjectNode members
                ? lines.article(members, where)
                : RejectLine.raw(
                        where, "is " + StrictJson.quoted(node) + "; allowed: an object", StrictJson.write(node));
    }

    /** A stream whose {@code close} does nothing, since the caller closes it. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // left to the caller
        }
    }
}
