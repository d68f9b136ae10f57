package io.zhengwen.articles.read;

import io.zhengwen.articles.Article;
import io.zhengwen.text.TextCleaner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder that tests fill, and all that is read from it. */
final class ReadingFiles {
    private final Path folder;

    ReadingFiles(Path folder) {
        this.folder = folder;
    }

    Path write(String path, String content) {
        return write(path, content.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String path, byte[] content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    List<ReadOutcome> readAll() {
        return read(folder.toString(), "");
    }

    static List<ReadOutcome> read(Path path) {
        return read(path.toString(), "");
    }

    static List<ReadOutcome> readStandardInput(String input) {
        return read("-", input);
    }

    private static List<ReadOutcome> read(String argument, String input) {
        List<ReadOutcome> outcomes = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        try {
            new InputPaths(List.of(argument), in, new TextCleaner()).read(outcomes::add);
        } catch (InterruptedException e) {
            throw new IllegalStateException("reading into a list never waits", e);
        }
        return outcomes;
    }

    static List<Article> articles(List<ReadOutcome> outcomes) {
        return outcomes.stream()
                .filter(ReadOutcome.Read.class::isInstance)
                .map(o -> ((ReadOutcome.Read) o).article())
                .toList();
    }

    static List<ReadOutcome.Rejected> rejected(List<ReadOutcome> outcomes) {
        return outcomes.stream()
                .filter(ReadOutcome.Rejected.class::isInstance)
                .map(ReadOutcome.Rejected.class::cast)
                .toList();
    }
}
