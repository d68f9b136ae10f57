package io.zhengwen.indexer.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.indexer.article.Article;
import io.zhengwen.indexer.article.PublishedAt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles that are lines of JSON, one at a time: files may be of any length. They are UTF-8, or what old systems
 * and Windows make of it: GB18030, or UTF-16 that begins with a mark or a brace.
 */
final class JsonLines {
    private final Limits limits;

    JsonLines(Limits limits) {
        this.limits = limits;
    }

    /** Reads again the files that the lines of a rejects file stand for. */
    interface FileAgain {
        void read(Path file, String path, @Nullable String entry) throws IOException, InterruptedException;
    }

    /** @param again null where lines may not name files: input that comes from others */
    void read(InputStream in, String where, @Nullable FileAgain again, ReadSink sink)
            throws IOException, InterruptedException {
        LineReader lines = new LineReader(Utf16Stream.decoded(in), limits.line());
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            String at = where + ":" + line.number();
            if (line.isTooLong()) {
                sink.accept(Rejects.lost(at, "is a line longer than " + Limits.megabytes(limits.line())));
            } else if (!line.isBlank()) {
                accept(TextDecoder.decodeLine(line.bytes()), at, again, sink);
            }
        }
    }

    private void accept(String line, String where, @Nullable FileAgain again, ReadSink sink)
            throws IOException, InterruptedException {
        JsonNode node;
        try {
            node = Json.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            sink.accept(Rejects.raw(where, "is not valid JSON: " + Json.firstLine(e), line));
            return;
        }
        String file = Rejects.fileOf(node);
        String raw = Rejects.rawOf(node);
        if (file != null && again != null) {
            String path = Rejects.pathOf(node);
            again.read(Path.of(file), path == null ? file : path, Rejects.entryOf(node));
        } else if (raw != null && Rejects.rawOf(readOrMissing(raw)) == null) {
            accept(raw, where, again, sink);
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
        try {
            Article article = limits.checked(ArticleJson.read(members, PublishedAt.Origin.GIVEN));
            return new ReadOutcome.Read(where, Dates.dated(article, null));
        } catch (Refusal refusal) {
            return Rejects.members(where, refusal.reason(), members);
        }
    }
}
