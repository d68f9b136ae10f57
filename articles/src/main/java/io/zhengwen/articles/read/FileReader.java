package io.zhengwen.articles.read;

import io.zhengwen.articles.Article;
import io.zhengwen.text.TextCleaner;
import io.zhengwen.text.TimeBudget;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads the articles in one file of any format. */
final class FileReader {
    private final ReadLimits limits;
    private final JsonLinesReader jsonLines;
    private final PlainTextParser plainText;
    private final Map<FileFormat, ArticleParser> forms;

    FileReader(TextCleaner cleaner, ReadLimits limits) {
        this(cleaner, limits, TimeBudget.DEFAULT);
    }

    /** @param articleTime the maximum processor time for reading one article */
    FileReader(TextCleaner cleaner, ReadLimits limits, Duration articleTime) {
        this.limits = limits;
        this.jsonLines = new JsonLinesReader(limits);
        this.plainText = new PlainTextParser(cleaner);
        this.forms = Map.of(
                FileFormat.TEXT,
                plainText,
                FileFormat.MARKDOWN,
                new MarkdownParser(),
                FileFormat.HTML,
                new HtmlParser(articleTime));
    }

    /** Reads a file. */
    void read(InputFile file, ReadSink sink) throws InterruptedException {
        SourceLocation origin = SourceLocation.of(file);
        ReadAttempt.of(to -> readWhole(file, origin, to), origin::rejected, sink);
    }

    private void readWhole(InputFile file, SourceLocation origin, ReadSink sink)
            throws IOException, InterruptedException {
        try (InputStream in = new CountingInputStream(file.open(), sink)) {
            if (FileFormat.of(origin.nameOrWhere()) == FileFormat.ZIP) {
                new ZipArchive(this).read(file, sink);
            } else {
                read(in, origin, sink);
            }
        }
    }

    /** Reads a file found in a folder, unless it is not an article. */
    void readFound(InputFile file, ReadSink sink) throws InterruptedException {
        SkipKind notAnArticle = SkipRules.kind(file.path());
        if (notAnArticle != null) {
            sink.accept(new ReadOutcome.Skipped(file.file().toString(), notAnArticle));
        } else {
            read(file, sink);
        }
    }

    /**
     * Reads the articles in a rejects file and in the files that its lines name; these must lie below the arguments
     * under which they were found.
     */
    void readRetry(Path rejects, ReadSink sink) throws InterruptedException {
        InputFile file = InputFile.argument(rejects);
        SourceLocation origin = SourceLocation.of(file);
        ReadAttempt.of(
                to -> {
                    try (InputStream in = new CountingInputStream(file.open(), to)) {
                        jsonLines.read(in, origin.where(), this::readAgain, to);
                    }
                },
                origin::rejected,
                sink);
    }

    private void readAgain(Reference reference, ReadSink sink) throws InterruptedException {
        SourceLocation origin = reference.origin();
        ReadAttempt.of(
                to -> {
                    InputFile file = reference.resolved();
                    if (reference.entry() == null) {
                        readWhole(file, origin, to);
                    } else {
                        new ZipArchive(this).readEntry(file, origin, reference.entry(), to);
                    }
                },
                origin::rejected,
                sink);
    }

    /** Reads standard input: lines of JSON or one plain text, perhaps compressed with gzip. */
    void readStream(InputStream stream, String where, ReadSink sink) throws InterruptedException {
        ReadAttempt.of(to -> readStandardInput(stream, where, to), SourceLocation.stream(where)::rejected, sink);
    }

    private void readStandardInput(InputStream stream, String where, ReadSink sink)
            throws IOException, InterruptedException {
        InputStream in = uncompressed(new BufferedInputStream(new CountingInputStream(stream, sink)));
        in = new BufferedInputStream(Utf16ToUtf8InputStream.decoded(in));
        if (startsWithBrace(in)) {
            jsonLines.read(in, where, null, sink);
        } else {
            Article article = plainText.read(TextDecoder.decode(limits.readFile(in), null));
            sink.accept(new ReadOutcome.Read(where, DateParser.dated(limits.checked(article), null)));
        }
    }

    /** Reads a file's content, or an archive entry's, in the format given by the end of its name. */
    void read(InputStream in, SourceLocation origin, ReadSink sink) throws IOException, InterruptedException {
        String name = origin.nameOrWhere();
        switch (FileFormat.of(name)) {
            case JSON_LINES -> jsonLines.read(in, origin.where(), null, sink);
            case JSON -> new JsonDocumentReader(jsonLines).read(in, origin, sink);
            case GZIP -> {
                String inner = name.substring(0, name.length() - ".gz".length());
                if (FileFormat.of(inner) == FileFormat.GZIP) {
                    throw new UnreadableArticleException("is compressed more than once; allowed: once");
                }
                read(new GZIPInputStream(in), origin.withName(inner), sink);
            }
            case TEXT, MARKDOWN, HTML -> sink.accept(article(in, origin));
            case ZIP -> throw new UnreadableArticleException("is an archive inside of an archive");
            case UNKNOWN ->
                throw new UnreadableArticleException("is of no form that holds articles; " + FileFormat.ALLOWED);
        }
    }

    private ReadOutcome article(InputStream in, SourceLocation origin) throws IOException {
        String name = origin.nameOrWhere();
        ArticleParser form = forms.getOrDefault(FileFormat.of(name), plainText);
        Article article = limits.checked(form.read(new RawFile(name, limits.readFile(in))));
        return new ReadOutcome.Read(origin.where(), DateParser.dated(article.withPath(name), name));
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

    /** Reports to the sink how many bytes of the file have been read. */
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
