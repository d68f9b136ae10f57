package io.zhengwen.articles.read;

import java.nio.file.Path;

/** A file below a folder that must not be opened; yields only its rejection. */
public final class RejectedFile implements ArticleSource {
    private final InputFile file;
    private final String reason;

    /** @param path relative to the folder, parts separated by {@code /} */
    public RejectedFile(Path folder, String path, String reason) {
        this.file = InputFile.found(folder, folder.resolve(path));
        this.reason = reason;
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void read(ReadSink sink) throws InterruptedException {
        sink.accept(SourceLocation.of(file).rejected(reason));
    }
}
