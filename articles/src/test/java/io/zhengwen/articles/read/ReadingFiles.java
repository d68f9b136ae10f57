package io.zhengwen.articles.read;

import io.zhengwen.articles.Article;
import io.zhengwen.text.TextCleaner;
import io.zhengwen.text.TimeBudget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder that tests fill, and the outcomes of reading it. */
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

    /** Reads a trusted rejects file. */
    static List<ReadOutcome> retry(Path rejects) {
        return read(new InputArguments(List.of(), List.of(rejects), false), "");
    }

    static List<ReadOutcome> followingLinks(Path path) {
        return read(new InputArguments(List.of(path.toString()), List.of(), true), "");
    }

    /** Reads these paths as the folder watcher does. */
    static List<ReadOutcome> found(Path folder, String... paths) throws InterruptedException {
        List<ReadOutcome> outcomes = new ArrayList<>();
        new FileListSource(folder, List.of(paths), new TextCleaner(), path -> {}).read(outcomes::add);
        return outcomes;
    }

    private static List<ReadOutcome> read(String argument, String input) {
        return read(InputArguments.of(List.of(argument)), input);
    }

    private static List<ReadOutcome> read(InputArguments arguments, String input) {
        List<ReadOutcome> outcomes = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        try {
            InputPaths inputs = new InputPaths(arguments, in, new TextCleaner(), TimeBudget.DEFAULT);
            inputs.bytes();
            inputs.read(outcomes::add);
        } catch (InterruptedException e) {
            throw new IllegalStateException("reading into a list never waits", e);
        }
        return outcomes;
    }

    static List<SkipKind> skips(List<ReadOutcome> outcomes) {
        return outcomes.stream()
                .filter(ReadOutcome.Skipped.class::isInstance)
                .map(o -> ((ReadOutcome.Skipped) o).kind())
                .toList();
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
