package io.zhengwen.indexer.run;

import io.zhengwen.articles.read.ReadOutcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The file of rejected articles, created with the first of them. It is written under a temporary name and moved into
 * place at the end, so that a rejects file can be the input of the run that writes the next one.
 */
public final class RejectsFile implements AutoCloseable {
    private final @Nullable Path path;
    private final boolean appending;
    private @Nullable BufferedWriter writer;

    public RejectsFile(@Nullable Path path) {
        this(path, false);
    }

    private RejectsFile(@Nullable Path path, boolean appending) {
        this.path = path;
        this.appending = appending;
    }

    /** Creates a file to which lines are appended. */
    public static RejectsFile appending(Path path) {
        return new RejectsFile(path, true);
    }

    @Nullable
    public Path path() {
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
                writer = appending
                        ? Files.newBufferedWriter(
                                path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                        : Files.newBufferedWriter(unfinished(path), StandardCharsets.UTF_8);
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
            if (!appending) {
                Files.move(unfinished(path), path, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the rejects file " + path, e);
        }
    }

    private static Path unfinished(Path path) {
        return path.resolveSibling(path.getFileName() + ".unfinished");
    }
}
