package io.zhengwen.indexer.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.indexer.article.Article;
import io.zhengwen.indexer.article.PublishedAt;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles that are lines of JSON, one at a time: files may be of any length. They are UTF-8, or what old systems
 * and Windows make of it: GB18030, or UTF-16 that begins with a mark or a brace.
 */
final class JsonLines {
    private static final String REFERENCE =
            "names a file instead of an article; files are named in a rejects file alone: zhengwen index --retry FILE";

    private final Limits limits;

    JsonLines(Limits limits) {
        this.limits = limits;
    }

    /** Reads again what a line of a rejects file names. */
    interface FileAgain {
        void read(Reference reference, ReadSink sink) throws IOException, InterruptedException;
    }

    /** @param again null where lines may not name files: all input but rejects files that a person has vouched for */
    void read(InputStream in, String where, @Nullable FileAgain again, ReadSink sink)
            throws IOException, InterruptedException {
        LineReader lines = new LineReader(Utf16Stream.decoded(in), limits.line());
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            String at = where + ":" + line.number();
            if (line.isTooLong()) {
                sink.accept(Rejects.lost(at, "is a line longer than " + Limits.megabytes(limits.line())));
            } else if (!line.isBlank()) {
                String text = TextDecoder.decodeLine(line.bytes());
                ReadAttempt.of(to -> read(text, at, again, to), reason -> Rejects.raw(at, reason, text), sink);
            }
        }
    }

    private void read(String line, String where, @Nullable FileAgain again, ReadSink sink)
            throws IOException, InterruptedException {
        JsonNode node;
        try {
            node = Json.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new Refusal("is not valid JSON: " + Json.firstLine(e));
        }
        String raw = Rejects.rawOf(node);
        if (again != null && Rejects.isReference(node)) {
            again.read(Rejects.reference(node), sink);
        } else if (raw != null && Rejects.rawOf(readOrMissing(raw)) == null) {
            // without files: what was kept as it came was written by anybody
            ReadAttempt.of(to -> read(raw, where, null, to), reason -> Rejects.raw(where, reason, raw), sink);
        } else {
            sink.accept(article(node, where, line));
        }
    }

    private static JsonNode readOrMissing(String raw) {
        try {
            return Json.MAPPER.readTree(raw);
        } catch (JsonProcessingException stillBroken) {
            return Json.MAPPER.missingNode();
        }
    }

    private ReadOutcome article(JsonNode node, String where, String line) {
        return node instanceof ObjectNode members
                ? article(members, where)
                : Rejects.raw(where, "is " + Json.quoted(node) + "; allowed: an object", line);
    }

    /** The article that an object's members make. */
    ReadOutcome article(ObjectNode members, String where) {
        if (Rejects.isReference(members)) {
            return Rejects.raw(where, REFERENCE, Json.write(members));
        }
        try {
            Article article = limits.checked(ArticleJson.read(members, PublishedAt.Origin.GIVEN));
            return new ReadOutcome.Read(where, Dates.dated(article, null));
        } catch (Refusal refusal) {
            return Rejects.members(where, refusal.reason(), members);
        }
    }
}
