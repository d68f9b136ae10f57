package io.zhengwen.indexer;

import io.zhengwen.indexer.read.ReadOutcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * The file of refused articles, made when the first is refused. It is written beside its place and moved there at the
 * end, so that a rejects file can be the input of the run that writes the next one.
 */
final class RejectsFile implements AutoCloseable {
    private final @Nullable Path path;
    private @Nullable BufferedWriter writer;

    RejectsFile(@Nullable Path path) {
        this.path = path;
    }

    @Nullable
    Path path() {
        return path;
    }

    synchronized void add(ReadOutcome.Rejected rejected) {
        if (path == null) {
            return;
        }
        try {
            if (writer == null) {
                Path folder = path.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                writer = Files.newBufferedWriter(unfinished(path), StandardCharsets.UTF_8);
            }
            writer.write(rejected.line());
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the rejects file " + path, e);
        }
    }

    @Override
    public synchronized void close() {
        if (path == null || writer == null) {
            return;
        }
        try {
            writer.close();
            Files.move(unfinished(path), path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the rejects file " + path, e);
        }
    }

    private static Path unfinished(Path path) {
        return path.resolveSibling(path.getFileName() + ".unfinished");
    }
}
