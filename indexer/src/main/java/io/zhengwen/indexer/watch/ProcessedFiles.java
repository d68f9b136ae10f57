package io.zhengwen.indexer.watch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of a folder that are done and those that were started and not finished, kept in a file that grows by a line
 * for each step. A line that was cut off when the program was killed is ignored: its file is done again. Used by one
 * thread; another one may release the started files when the program is told to stop.
 */
final class ProcessedFiles {
    private static final String BEGUN = "begun";
    private static final String RELEASED = "released";

    private final Path file;
    private final Map<String, FileState> done = new HashMap<>();
    /** The number of times that each file was started in its current state and not finished. */
    private final Map<String, Begun> begun = new HashMap<>();
    /** The files that this process has started and not finished. */
    private final Map<String, FileState> open = new LinkedHashMap<>();

    private boolean stopping;

    private ProcessedFiles(Path file) {
        this.file = file;
    }

    /** Reads the file. */
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
        if (parts.length < 3 || parts.length > 4) {
            return;
        }
        try {
            String path = unescaped(parts[0]);
            FileState state = new FileState(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
            if (parts.length == 3) {
                done.put(path, state);
                begun.remove(path);
            } else if (parts[3].equals(BEGUN)) {
                count(path, state, 1);
            } else if (parts[3].equals(RELEASED)) {
                count(path, state, -1);
            }
        } catch (NumberFormatException notOurs) {
            // such a line marks nothing
        }
    }

    private void count(String path, FileState state, int more) {
        begun.put(path, new Begun(state, Math.max(0, timesBegun(path, state) + more)));
    }

    private record Begun(FileState state, int times) {}

    synchronized boolean isDone(String path, FileState state) {
        return state.equals(done.get(path));
    }

    /** The number of times that a file was started in this state and not finished, since the program ended before. */
    synchronized int timesBegun(String path, FileState state) {
        Begun known = begun.get(path);
        return known == null || !known.state().equals(state) ? 0 : known.times();
    }

    /** Marks a file before it is opened, unless the program is stopping. */
    synchronized void begin(String path, FileState state) {
        if (stopping) {
            return;
        }
        append(Map.of(path, state), "\t" + BEGUN);
        count(path, state, 1);
        open.put(path, state);
    }

    /** Withdraws the marks of the started files, which are not the cause of the failure. */
    synchronized void release() {
        append(open, "\t" + RELEASED);
        open.forEach((path, state) -> count(path, state, -1));
        open.clear();
    }

    /** Withdraws the marks of the started files, and marks none from now on. */
    synchronized void stop() {
        stopping = true;
        release();
    }

    synchronized void add(Map<String, FileState> files) {
        append(files, "");
        done.putAll(files);
        begun.keySet().removeAll(files.keySet());
        open.keySet().removeAll(files.keySet());
    }

    private void append(Map<String, FileState> files, String end) {
        try (BufferedWriter writer = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (Map.Entry<String, FileState> entry : files.entrySet()) {
                FileState state = entry.getValue();
                writer.write(
                        escaped(entry.getKey()) + "\t" + state.bytes() + "\t" + state.modifiedMillis() + end + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot mark files in " + file, e);
        }
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
