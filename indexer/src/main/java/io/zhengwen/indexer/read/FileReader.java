package io.zhengwen.indexer.read;

import io.zhengwen.indexer.article.Article;
import io.zhengwen.text.TextCleaner;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads one file of any form and gives the articles in it. */
final class FileReader {
    private final Limits limits;
    private final JsonLines jsonLines;
    private final PlainText plainText;
    private final Map<Form, ArticleForm> forms;

    FileReader(TextCleaner cleaner, Limits limits) {
        this.limits = limits;
        this.jsonLines = new JsonLines(limits);
        this.plainText = new PlainText(cleaner);
        this.forms = Map.of(Form.TEXT, plainText, Form.MARKDOWN, new Markdown(), Form.HTML, new Html());
    }

    /** Reads a file. */
    void read(InputFile file, ReadSink sink) throws InterruptedException {
        Origin origin = Origin.of(file);
        ReadAttempt.of(to -> readWhole(file, origin, to), origin::refused, sink);
    }

    private void readWhole(InputFile file, Origin origin, ReadSink sink) throws IOException, InterruptedException {
        try (InputStream in = new Counting(file.open(), sink)) {
            if (Form.of(origin.nameOrWhere()) == Form.ZIP) {
                new ZipArchive(this).read(file, sink);
            } else {
                read(in, origin, sink);
            }
        }
    }

    /** Reads a file found in a folder, unless it is no article. */
    void readFound(InputFile file, ReadSink sink) throws InterruptedException {
        SkipKind notAnArticle = Skips.kind(file.path());
        if (notAnArticle != null) {
            sink.accept(new ReadOutcome.Skipped(file.file().toString(), notAnArticle));
        } else {
            read(file, sink);
        }
    }

    /** Reads a rejects file, and the files that its lines name below the arguments of that time. */
    void readRetry(Path rejects, ReadSink sink) throws InterruptedException {
        InputFile file = InputFile.argument(rejects);
        Origin origin = Origin.of(file);
        ReadAttempt.of(
                to -> {
                    try (InputStream in = new Counting(file.open(), to)) {
                        jsonLines.read(in, origin.where(), this::readAgain, to);
                    }
                },
                origin::refused,
                sink);
    }

    private void readAgain(Reference reference, ReadSink sink) throws InterruptedException {
        Origin origin = reference.origin();
        ReadAttempt.of(
                to -> {
                    InputFile file = reference.resolved();
                    if (reference.entry() == null) {
                        readWhole(file, origin, to);
                    } else {
                        new ZipArchive(this).readEntry(file, origin, reference.entry(), to);
                    }
                },
                origin::refused,
                sink);
    }

    /** Reads standard input: compressed or not, lines of JSON or one plain text. */
    void readStream(InputStream stream, String where, ReadSink sink) throws InterruptedException {
        ReadAttempt.of(to -> readStandardInput(stream, where, to), Origin.stream(where)::refused, sink);
    }

    private void readStandardInput(InputStream stream, String where, ReadSink sink)
            throws IOException, InterruptedException {
        InputStream in = uncompressed(new BufferedInputStream(new Counting(stream, sink)));
        in = new BufferedInputStream(Utf16Stream.decoded(in));
        if (startsWithBrace(in)) {
            jsonLines.read(in, where, null, sink);
        } else {
            Article article = plainText.read(TextDecoder.decode(limits.readFile(in), null));
            sink.accept(new ReadOutcome.Read(where, Dates.dated(limits.checked(article), null)));
        }
    }

    /** Reads what a name's ending says it is: a file's content, or an archive entry's. */
    void read(InputStream in, Origin origin, ReadSink sink) throws IOException, InterruptedException {
        String name = origin.nameOrWhere();
        switch (Form.of(name)) {
            case JSON_LINES -> jsonLines.read(in, origin.where(), null, sink);
            case JSON -> new JsonDocument(jsonLines).read(in, origin, sink);
            case GZIP -> {
                String inner = name.substring(0, name.length() - ".gz".length());
                if (Form.of(inner) == Form.GZIP) {
                    throw new Refusal("is compressed more than once; allowed: once");
                }
                read(new GZIPInputStream(in), origin.withName(inner), sink);
            }
            case TEXT, MARKDOWN, HTML -> sink.accept(article(in, origin));
            case ZIP -> throw new Refusal("is an archive inside of an archive");
            case UNKNOWN -> throw new Refusal("is of no form that holds articles; " + Form.ALLOWED);
        }
    }

    private ReadOutcome article(InputStream in, Origin origin) throws IOException {
        String name = origin.nameOrWhere();
        ArticleForm form = forms.getOrDefault(Form.of(name), plainText);
        Article article = limits.checked(form.read(new RawFile(name, limits.readFile(in))));
        return new ReadOutcome.Read(origin.where(), Dates.dated(article.withPath(name), name));
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
