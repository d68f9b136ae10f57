package io.zhengwen.indexer.watch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Which files of a folder are done, kept in a file that grows by a line for each. A line that was cut off when the
 * program was killed counts for nothing: its file is done again.
 */
final class ProcessedFiles {
    private final Path file;
    private final Map<String, FileState> done = new HashMap<>();

    private ProcessedFiles(Path file) {
        this.file = file;
    }

    /** Reads what is there. */
    static ProcessedFiles open(Path file) {
        ProcessedFiles marks = new ProcessedFiles(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(marks::take);
                if (!text.isEmpty() && !text.endsWith("\n")) {
                    Files.writeString(file, "\n", StandardOpenOption.APPEND);
                }
            }
            return marks;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read which files are done from " + file, e);
        }
    }

    private void take(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 3) {
            return;
        }
        try {
            done.put(unescaped(parts[0]), new FileState(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
        } catch (NumberFormatException notOurs) {
            // such a line marks nothing
        }
    }

    boolean isDone(String path, FileState state) {
        return state.equals(done.get(path));
    }

    void add(Map<String, FileState> files) {
        try (BufferedWriter writer = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (Map.Entry<String, FileState> entry : files.entrySet()) {
                FileState state = entry.getValue();
                writer.write(escaped(entry.getKey()) + "\t" + state.bytes() + "\t" + state.modifiedMillis() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot mark files as done in " + file, e);
        }
        done.putAll(files);
    }

    private static String escaped(String path) {
        return path.replace("%", "%25")
                .replace("\t", "%09")
                .replace("\n", "%0A")
                .replace("\r", "%0D");
    }

    private static String unescaped(String path) {
        return path.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%09", "\t")
                .replace("%25", "%");
    }
}
