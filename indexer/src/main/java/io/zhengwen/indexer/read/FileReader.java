package io.zhengwen.indexer.read;

import io.zhengwen.indexer.article.Article;
import io.zhengwen.text.TextCleaner;
import io.zhengwen.text.TimeBudget;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads one file of any form and gives the articles in it. */
final class FileReader {
    private final Limits limits;
    private final JsonLines jsonLines;
    private final PlainText plainText;
    private final Map<Form, ArticleForm> forms;

    FileReader(TextCleaner cleaner, Limits limits) {
        this(cleaner, limits, TimeBudget.DEFAULT);
    }

    /** @param articleTime the processor time that reading one article may take */
    FileReader(TextCleaner cleaner, Limits limits, Duration articleTime) {
        this.limits = limits;
        this.jsonLines = new JsonLines(limits);
        this.plainText = new PlainText(cleaner);
        this.forms = Map.of(Form.TEXT, plainText, Form.MARKDOWN, new Markdown(), Form.HTML, new Html(articleTime));
    }

    /**
     * Reads a file.
     *
     * @param path relative to the argument, parts separated by {@code /}
     */
    void read(Path file, String path, ReadSink sink) throws InterruptedException {
        Origin origin = new Origin(file.toString(), path, file);
        try (InputStream in = new Counting(Files.newInputStream(file), sink)) {
            if (Form.of(path) == Form.ZIP) {
                new ZipArchive(this).read(file, path, sink);
            } else {
                read(in, origin, sink);
            }
        } catch (Refusal refusal) {
            sink.accept(origin.refused(refusal.reason()));
        } catch (IOException e) {
            sink.accept(origin.refused(reason(e)));
        }
    }

    /** Reads a file found in a folder, unless it is no article. */
    void readFound(Path file, String path, ReadSink sink) throws InterruptedException {
        String notAnArticle = Skips.reason(path);
        if (notAnArticle != null) {
            sink.accept(new ReadOutcome.Skipped(file.toString(), notAnArticle));
        } else {
            read(file, path, sink);
        }
    }

    /** What a line of a rejects file stands for. */
    private void readAgain(Path file, String path, @Nullable String entry, ReadSink sink) throws InterruptedException {
        if (entry == null) {
            read(file, path, sink);
            return;
        }
        Origin origin = new Origin(file + "!/" + entry, path, file, entry);
        try {
            new ZipArchive(this).readEntry(file, origin, entry, sink);
        } catch (Refusal refusal) {
            sink.accept(origin.refused(refusal.reason()));
        } catch (IOException e) {
            sink.accept(origin.refused(reason(e)));
        }
    }

    /** Reads standard input: compressed or not, lines of JSON or one plain text. */
    void readStream(InputStream stream, String where, ReadSink sink) throws InterruptedException {
        Origin origin = new Origin(where, null, null);
        try {
            InputStream in = uncompressed(new BufferedInputStream(new Counting(stream, sink)));
            in = new BufferedInputStream(Utf16Stream.decoded(in));
            if (startsWithBrace(in)) {
                jsonLines.read(in, where, null, sink);
            } else {
                Article article = plainText.read(TextDecoder.decode(limits.readFile(in), null));
                sink.accept(new ReadOutcome.Read(where, Dates.dated(limits.checked(article), null)));
            }
        } catch (Refusal refusal) {
            sink.accept(origin.refused(refusal.reason()));
        } catch (IOException e) {
            sink.accept(origin.refused(reason(e)));
        }
    }

    /** Reads what a name's ending says it is: a file's content, or an archive entry's. */
    void read(InputStream in, Origin origin, ReadSink sink) throws IOException, InterruptedException {
        String name = origin.nameOrWhere();
        switch (Form.of(name)) {
            case JSON_LINES ->
                jsonLines.read(in, origin.where(), (file, path, entry) -> readAgain(file, path, entry, sink), sink);
            case JSON -> new JsonDocument(jsonLines).read(in, origin, sink);
            case GZIP -> {
                Origin inner = origin.withName(name.substring(0, name.length() - ".gz".length()));
                read(new GZIPInputStream(in), inner, sink);
            }
            case TEXT, MARKDOWN, HTML -> sink.accept(article(in, origin));
            case ZIP -> throw new Refusal("is an archive inside of an archive");
            case UNKNOWN -> throw new Refusal("is of no form that holds articles; " + Form.ALLOWED);
        }
    }

    private ReadOutcome article(InputStream in, Origin origin) throws IOException {
        try {
            String name = origin.nameOrWhere();
            ArticleForm form = forms.getOrDefault(Form.of(name), plainText);
            Article article = limits.checked(form.read(new RawFile(name, limits.readFile(in))));
            return new ReadOutcome.Read(origin.where(), Dates.dated(article.withPath(name), name));
        } catch (Refusal refusal) {
            return origin.refused(refusal.reason());
        }
    }

    private static InputStream uncompressed(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    }

    private static boolean startsWithBrace(InputStream in) throws IOException {
        in.mark(1 << 12);
        int first = in.read();
        for (int i = 1;
                i < 1 << 12
                        && first >= 0
                        && (Character.isWhitespace(first) || first == 0xEF || first == 0xBB || first == 0xBF);
                i++) {
            first = in.read();
        }
        in.reset();
        return first == '{';
    }

    static String reason(IOException e) {
        if (e instanceof ZipException || e instanceof EOFException) {
            return "is a damaged archive: " + (e.getMessage() == null ? "it ends too early" : e.getMessage());
        }
        return "cannot be read: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    /** Tells the sink how far the file has been read. */
    private static final class Counting extends FilterInputStream {
        private final ReadSink sink;

        Counting(InputStream in, ReadSink sink) {
            super(in);
            this.sink = sink;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            sink.consumed(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            sink.consumed(Math.max(0, read));
            return read;
        }
    }
}
