package io.zhengwen.articles.read;

import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Some of the regular files below a folder, with the same paths as if the whole folder were read. */
public final class FileListSource implements ArticleSource {
    private final Path folder;
    private final List<String> paths;
    private final FileReader files;
    private final Consumer<String> beforeEach;

    /**
     * @param paths relative to the folder, parts separated by {@code /}
     * @param beforeEach receives each path before its file is opened
     */
    public FileListSource(Path folder, List<String> paths, TextCleaner cleaner, Consumer<String> beforeEach) {
        this.folder = folder;
        this.paths = List.copyOf(paths);
        this.files = new FileReader(cleaner, ReadLimits.DEFAULT);
        this.beforeEach = beforeEach;
    }

    @Override
    public long bytes() {
        return paths.stream()
                .mapToLong(path -> folder.resolve(path).toFile().length())
                .sum();
    }

    @Override
    public void read(ReadSink sink) throws InterruptedException {
        for (String path : paths) {
            beforeEach.accept(path);
            InputFile file = InputFile.found(folder, folder.resolve(path));
            if (isBehindLink(path)) {
                sink.accept(new ReadOutcome.Skipped(file.file().toString(), SkipKind.LINK));
            } else {
                files.readFound(file, sink);
            }
        }
    }

    /** Whether the file, or a folder above it, has been replaced by a link since it was found. */
    private boolean isBehindLink(String path) {
        try {
            return !folder.resolve(path).toRealPath().equals(folder.toRealPath().resolve(path));
        } catch (IOException gone) {
            return false; // reading it reports the error
        }
    }
}
