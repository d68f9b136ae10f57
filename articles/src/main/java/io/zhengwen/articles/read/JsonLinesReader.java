package io.zhengwen.articles.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.articles.Article;
import io.zhengwen.articles.PublishedAt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles that are lines of JSON, one at a time: files may be of any length. They are UTF-8, or what old systems
 * and Windows make of it: GB18030, or UTF-16 that begins with a mark or a brace.
 */
final class JsonLinesReader {
    private final ReadLimits limits;

    JsonLinesReader(ReadLimits limits) {
        this.limits = limits;
    }

    /** Reads again the files that the lines of a rejects file stand for. */
    interface FileAgain {
        void read(Path file, String path, @Nullable String entry) throws IOException, InterruptedException;
    }

    /** @param again null where lines may not name files: input that comes from others */
    void read(InputStream in, String where, @Nullable FileAgain again, ReadSink sink)
            throws IOException, InterruptedException {
        LineReader lines = new LineReader(Utf16ToUtf8InputStream.decoded(in), limits.line());
        for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
            String at = where + ":" + line.number();
            if (line.isTooLong()) {
                sink.accept(RejectLine.lost(at, "is a line longer than " + ReadLimits.megabytes(limits.line())));
            } else if (!line.isBlank()) {
                accept(TextDecoder.decodeLine(line.bytes()), at, again, sink);
            }
        }
    }

    private void accept(String line, String where, @Nullable FileAgain again, ReadSink sink)
            throws IOException, InterruptedException {
        JsonNode node;
        try {
            node = StrictJson.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            sink.accept(RejectLine.raw(where, "is not valid JSON: " + StrictJson.firstLine(e), line));
            return;
        }
        String file = RejectLine.fileOf(node);
        String raw = RejectLine.rawOf(node);
        if (file != null && again != null) {
            String path = RejectLine.pathOf(node);
            again.read(Path.of(file), path == null ? file : path, RejectLine.entryOf(node));
        } else if (raw != null && RejectLine.rawOf(readOrMissing(raw)) == null) {
            accept(raw, where, again, sink);
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

    /** The article that an object's members make. */
    ReadOutcome article(ObjectNode members, String where) {
        try {
            Article article = limits.checked(ArticleJson.read(members, PublishedAt.DateOrigin.GIVEN));
            return new ReadOutcome.Read(where, DateParser.dated(article, null));
        } catch (UnreadableArticleException refusal) {
            return RejectLine.members(where, refusal.reason(), members);
        }
    }
}
