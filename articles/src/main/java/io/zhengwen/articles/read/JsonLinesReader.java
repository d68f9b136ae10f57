package io.zhengwen.articles.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.articles.Article;
import io.zhengwen.articles.PublishedAt;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles that are lines of JSON, one at a time, so that files may have any length. The encoding is UTF-8,
 * GB18030, or UTF-16 that begins with a byte order mark or a brace, as old systems and Windows write it.
 */
final class JsonLinesReader {
    private static final String REFERENCE =
            "names a file instead of an article; files are named in a rejects file alone: zhengwen index --retry FILE";

    private final ReadLimits limits;

    JsonLinesReader(ReadLimits limits) {
        this.limits = limits;
    }

    /** Reads a file that a line of a rejects file names. */
    interface FileAgain {
        void read(Reference reference, ReadSink sink) throws IOException, InterruptedException;
    }

    /** @param again null where lines may not name files: in all input except trusted rejects files */
    void read(InputStream in, String where, @Nullable FileAgain again, ReadSink sink)
            throws IOException, InterruptedException {
        LineReader lines = new LineReader(Utf16ToUtf8InputStream.decoded(in), limits.line());
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            String at = where + ":" + line.number();
            if (line.isTooLong()) {
                sink.accept(RejectLine.lost(at, "is a line longer than " + ReadLimits.megabytes(limits.line())));
            } else if (!line.isBlank()) {
                String text = TextDecoder.decodeLine(line.bytes());
                ReadAttempt.of(to -> read(text, at, again, to), reason -> RejectLine.raw(at, reason, text), sink);
            }
        }
    }

    private void read(String line, String where, @Nullable FileAgain again, ReadSink sink)
            throws IOException, InterruptedException {
        JsonNode node;
        try {
            node = StrictJson.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UnreadableArticleException("is not valid JSON: " + StrictJson.firstLine(e));
        }
        String raw = RejectLine.rawOf(node);
        if (again != null && RejectLine.isReference(node)) {
            again.read(RejectLine.reference(node), sink);
        } else if (raw != null && RejectLine.rawOf(readOrMissing(raw)) == null) {
            // without files: a raw line kept from the input may have been written by anyone
            ReadAttempt.of(to -> read(raw, where, null, to), reason -> RejectLine.raw(where, reason, raw), sink);
        } else {
            sink.accept(article(node, where, line));
        }
    }

    private static JsonNode readOrMissing(String raw) {
        try {
            return StrictJson.MAPPER.readTree(raw);
        } catch (JsonProcessingException stillBroken) {
            return StrictJson.MAPPER.missingNode();
        }
    }

    private ReadOutcome article(JsonNode node, String where, String line) {
        return node instanceof ObjectNode members
                ? article(members, where)
                : RejectLine.raw(where, "is " + StrictJson.quoted(node) + "; allowed: an object", line);
    }

    /** Makes an article of an object's members. */
    ReadOutcome article(ObjectNode members, String where) {
        if (RejectLine.isReference(members)) {
            return RejectLine.raw(where, REFERENCE, StrictJson.write(members));
        }
        try {
            Article article = limits.checked(ArticleJson.read(members, PublishedAt.DateOrigin.GIVEN));
            return new ReadOutcome.Read(where, DateParser.dated(article, null));
        } catch (UnreadableArticleException rejection) {
            return RejectLine.members(where, rejection.reason(), members);
        }
    }
}
