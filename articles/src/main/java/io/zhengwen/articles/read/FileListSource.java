package io.zhengwen.articles.read;

import io.zhengwen.text.TextCleaner;
import java.nio.file.Path;
import java.util.List;

/** Some of the files below a folder, known by their paths as if all of the folder were read. */
public final class FileListSource implements ArticleSource {
    private final Path folder;
    private final List<String> paths;
    private final FileReader files;

    /** @param paths relative to the folder, parts separated by {@code /} */
    public FileListSource(Path folder, List<String> paths, TextCleaner cleaner) {
        this.folder = folder;
        this.paths = List.copyOf(paths);
        this.files = new FileReader(cleaner, ReadLimits.DEFAULT);
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
            files.readFound(folder.resolve(path), path, sink);
        }
    }
}
