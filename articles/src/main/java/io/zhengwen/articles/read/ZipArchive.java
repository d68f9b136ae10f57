package io.zhengwen.articles.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads the articles in a zip archive, in the order of their names, as if it were a folder. */
final class ZipArchive {
    /** The maximum length of an entry's name in messages; it may have 65,535 characters. */
    private static final int LONGEST_SHOWN = 200;

    private final FileReader files;

    ZipArchive(FileReader files) {
        this.files = files;
    }

    void read(InputFile archive, ReadSink sink) throws IOException, InterruptedException {
        try (ZipFile zip = open(archive)) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(e -> !e.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            if (entries.isEmpty()) {
                throw new UnreadableArticleException("is an archive with nothing in it");
            }
            for (ZipEntry entry : entries) {
                read(zip, entry, archive, sink);
            }
        }
    }

    /** Reads one entry again. */
    void readEntry(InputFile archive, SourceLocation origin, String name, ReadSink sink)
            throws IOException, InterruptedException {
        try (ZipFile zip = open(archive)) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new UnreadableArticleException("is no longer in its archive");
            }
            read(zip, entry, origin, sink);
        }
    }

    /** The location of an entry. */
    static SourceLocation origin(InputFile archive, String entry) {
        String shown = entry.length() > LONGEST_SHOWN ? entry.substring(0, LONGEST_SHOWN) + "…" : entry;
        return new SourceLocation(archive.file() + "!/" + shown, archive.path() + "/" + entry, archive, entry);
    }

    private void read(ZipFile zip, ZipEntry entry, InputFile archive, ReadSink sink) throws InterruptedException {
        SourceLocation origin = origin(archive, entry.getName());
        SkipKind notAnArticle = SkipRules.kind(entry.getName());
        if (notAnArticle != null && RelativePath.problem(entry.getName()) == null) {
            sink.accept(new ReadOutcome.Skipped(origin.where(), notAnArticle));
        } else {
            ReadAttempt.of(to -> read(zip, entry, origin, to), origin::rejected, sink);
        }
    }

    private void read(ZipFile zip, ZipEntry entry, SourceLocation origin, ReadSink sink)
            throws IOException, InterruptedException {
        String problem = RelativePath.problem(entry.getName());
        if (problem != null) {
            throw new UnreadableArticleException("is an entry with a name " + problem);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            files.read(in, origin, sink);
        }
    }

    /** Opens an archive, whose names are UTF-8, or GB18030 in those made by older Chinese systems. */
    private static ZipFile open(InputFile archive) throws IOException {
        archive.check();
        try {
            return new ZipFile(archive.real().toFile(), StandardCharsets.UTF_8);
        } catch (ZipException notUtf8) {
            return new ZipFile(archive.real().toFile(), Charset.forName("GB18030"));
        }
    }
}
