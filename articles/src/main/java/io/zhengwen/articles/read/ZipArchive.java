package io.zhengwen.articles.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads the articles in a zip archive, in the order of their names, as if it were a folder. */
final class ZipArchive {
    private final FileReader files;

    ZipArchive(FileReader files) {
        this.files = files;
    }

    void read(Path archive, String path, ReadSink sink) throws IOException, InterruptedException {
        try (ZipFile zip = open(archive)) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(e -> !e.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            if (entries.isEmpty()) {
                throw new UnreadableArticleException("is an archive with nothing in it");
            }
            for (ZipEntry entry : entries) {
                read(zip, entry, archive, path, sink);
            }
        }
    }

    /** Reads one entry again. */
    void readEntry(Path archive, SourceLocation origin, String name, ReadSink sink)
            throws IOException, InterruptedException {
        try (ZipFile zip = open(archive)) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new UnreadableArticleException("is no longer in its archive");
            }
            read(zip, entry, origin, sink);
        }
    }

    private void read(ZipFile zip, ZipEntry entry, Path archive, String path, ReadSink sink)
            throws InterruptedException {
        String where = archive + "!/" + entry.getName();
        String notAnArticle = SkipRules.reason(entry.getName());
        if (notAnArticle != null) {
            sink.accept(new ReadOutcome.Skipped(where, notAnArticle));
            return;
        }
        read(zip, entry, new SourceLocation(where, path + "/" + entry.getName(), archive, entry.getName()), sink);
    }

    private void read(ZipFile zip, ZipEntry entry, SourceLocation origin, ReadSink sink) throws InterruptedException {
        try (InputStream in = zip.getInputStream(entry)) {
            files.read(in, origin, sink);
        } catch (UnreadableArticleException refusal) {
            sink.accept(origin.refused(refusal.reason()));
        } catch (IOException e) {
            sink.accept(origin.refused(FileReader.reason(e)));
        }
    }

    /** Names in an archive are UTF-8, or GB18030 in those that older Chinese systems made. */
    private static ZipFile open(Path archive) throws IOException {
        try {
            return new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException notUtf8) {
            return new ZipFile(archive.toFile(), Charset.forName("GB18030"));
        }
    }
}
