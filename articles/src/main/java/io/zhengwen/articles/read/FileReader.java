package io.zhengwen.articles.read;

import io.zhengwen.articles.Article;
import io.zhengwen.text.TextCleaner;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads one file of any form and gives the articles in it. */
final class FileReader {
    private final ReadLimits limits;
    private final JsonLinesReader jsonLines;
    private final PlainTextParser plainText;
    private final Map<FileFormat, ArticleParser> forms;

    FileReader(TextCleaner cleaner, ReadLimits limits) {
        this.limits = limits;
        this.jsonLines = new JsonLinesReader(limits);
        this.plainText = new PlainTextParser(cleaner);
        this.forms = Map.of(
                FileFormat.TEXT,
                plainText,
                FileFormat.MARKDOWN,
                new MarkdownParser(),
                FileFormat.HTML,
                new HtmlParser());
    }

    /**
     * Reads a file.
     *
     * @param path relative to the argument, parts separated by {@code /}
     */
    void read(Path file, String path, ReadSink sink) throws InterruptedException {
        SourceLocation origin = new SourceLocation(file.toString(), path, file);
        try (InputStream in = new CountingInputStream(Files.newInputStream(file), sink)) {
            if (FileFormat.of(path) == FileFormat.ZIP) {
                new ZipArchive(this).read(file, path, sink);
            } else {
                read(in, origin, sink);
            }
        } catch (UnreadableArticleException refusal) {
            sink.accept(origin.refused(refusal.reason()));
        } catch (IOException e) {
            sink.accept(origin.refused(reason(e)));
        }
    }

    /** Reads a file found in a folder, unless it is no article. */
    void readFound(Path file, String path, ReadSink sink) throws InterruptedException {
        String notAnArticle = SkipRules.reason(path);
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
        SourceLocation origin = new SourceLocation(file + "!/" + entry, path, file, entry);
        try {
            new ZipArchive(this).readEntry(file, origin, entry, sink);
        } catch (UnreadableArticleException refusal) {
            sink.accept(origin.refused(refusal.reason()));
        } catch (IOException e) {
            sink.accept(origin.refused(reason(e)));
        }
    }

    /** Reads standard input: compressed or not, lines of JSON or one plain text. */
    void readStream(InputStream stream, String where, ReadSink sink) throws InterruptedException {
        SourceLocation origin = new SourceLocation(where, null, null);
        try {
            InputStream in = uncompressed(new BufferedInputStream(new CountingInputStream(stream, sink)));
            in = new BufferedInputStream(Utf16ToUtf8InputStream.decoded(in));
            if (startsWithBrace(in)) {
                jsonLines.read(in, where, null, sink);
            } else {
                Article article = plainText.read(TextDecoder.decode(limits.readFile(in), null));
                sink.accept(new ReadOutcome.Read(where, DateParser.dated(limits.checked(article), null)));
            }
        } catch (UnreadableArticleException refusal) {
            sink.accept(origin.refused(refusal.reason()));
        } catch (IOException e) {
            sink.accept(origin.refused(reason(e)));
        }
    }

    /** Reads what a name's ending says it is: a file's content, or an archive entry's. */
    void read(InputStream in, SourceLocation origin, ReadSink sink) throws IOException, InterruptedException {
        String name = origin.nameOrWhere();
        switch (FileFormat.of(name)) {
            case JSON_LINES ->
                jsonLines.read(in, origin.where(), (file, path, entry) -> readAgain(file, path, entry, sink), sink);
            case JSON -> new JsonDocumentReader(jsonLines).read(in, origin, sink);
            case GZIP -> {
                SourceLocation inner = origin.withName(name.substring(0, name.length() - ".gz".length()));
                read(new GZIPInputStream(in), inner, sink);
            }
            case TEXT, MARKDOWN, HTML -> sink.accept(article(in, origin));
            case ZIP -> throw new UnreadableArticleException("is an archive inside of an archive");
            case UNKNOWN ->
                throw new UnreadableArticleException("is of no form that holds articles; " + FileFormat.ALLOWED);
        }
    }

    private ReadOutcome article(InputStream in, SourceLocation origin) throws IOException {
        try {
            String name = origin.nameOrWhere();
            ArticleParser form = forms.getOrDefault(FileFormat.of(name), plainText);
            Article article = limits.checked(form.read(new RawFile(name, limits.readFile(in))));
            return new ReadOutcome.Read(origin.where(), DateParser.dated(article.withPath(name), name));
        } catch (UnreadableArticleException refusal) {
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
    private static final class CountingInputStream extends FilterInputStream {
        private final ReadSink sink;

        CountingInputStream(InputStream in, ReadSink sink) {
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
