package io.zhengwen.indexer.watch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A folder with all folders below it, whose files are scanned repeatedly. Notifications of the file system trigger the
 * next scan early; where there are none (network drives, too many folders), regular scans find everything too.
 */
public final class WatchedFolder implements AutoCloseable {
    private final Path folder;
    private final ProcessedFiles processed;
    private final Duration settling;
    private final Duration interval;
    private final WatchService notifications;
    private final Set<Path> registered = new HashSet<>();
    private Map<String, FileState> lastSeen = new HashMap<>();

    /**
     * @param settling the time for which a file must not change to count as complete
     * @param interval the time to wait for notifications before scanning anyway
     */
    public WatchedFolder(Path folder, Path processed, Duration settling, Duration interval) {
        this.folder = folder;
        this.processed = ProcessedFiles.open(processed);
        this.settling = settling;
        this.interval = interval;
        try {
            this.notifications = FileSystems.getDefault().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch " + folder, e);
        }
    }

    /**
     * Waits for files that are complete and not done.
     *
     * @return their states by path relative to the folder, parts separated by {@code /}; not empty
     */
    public Map<String, FileState> await() throws InterruptedException {
        while (true) {
            Map<String, FileState> seen = scan();
            Map<String, FileState> ready = new TreeMap<>();
            boolean settled = true;
            for (Map.Entry<String, FileState> file : seen.entrySet()) {
                if (processed.isDone(file.getKey(), file.getValue())) {
                    continue;
                }
                if (file.getValue().equals(lastSeen.get(file.getKey()))) {
                    ready.put(file.getKey(), file.getValue());
                } else {
                    settled = false;
                }
            }
            lastSeen = seen;
            if (!ready.isEmpty()) {
                return ready;
            }
            pause(settled);
        }
    }

    /** The number of times that a file was started in this state and not finished, since the program ended before. */
    public int timesBegun(String path, FileState state) {
        return processed.timesBegun(path, state);
    }

    /**
     * Marks a file as started, before it is opened, so that a file that crashes the program is known at the next start.
     */
    public void begin(String path, FileState state) {
        processed.begin(path, state);
    }

    /** Withdraws the marks of the started files, which are not the cause of the failure. */
    public void release() {
        processed.release();
    }

    /**
     * Withdraws the marks when the program is told to stop; files started after that are not marked. Any thread may
     * call it.
     */
    public void stop() {
        processed.stop();
    }

    /** Marks files as done, in the given states. */
    public void done(Map<String, FileState> files) {
        processed.add(files);
    }

    private void pause(boolean settled) throws InterruptedException {
        if (!settled) {
            TimeUnit.MILLISECONDS.sleep(settling.toMillis());
            return;
        }
        try {
            @Nullable WatchKey key = notifications.poll(interval.toMillis(), TimeUnit.MILLISECONDS);
            while (key != null) {
                key.pollEvents();
                if (!key.reset()) {
                    registered.remove((Path) key.watchable());
                }
                key = notifications.poll();
            }
        } catch (ClosedWatchServiceException e) {
            throw new IllegalStateException("the folder " + folder + " is no longer watched", e);
        }
    }

    private Map<String, FileState> scan() {
        Map<String, FileState> files = new HashMap<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                    if (!at.equals(folder) && at.getFileName().toString().startsWith(".")) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    register(at);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) { // neither a link, which is not followed here, nor a pipe
                        String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
                        files.put(path, FileState.of(attributes));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (file.equals(folder)) {
                        throw e;
                    }
                    return FileVisitResult.CONTINUE; // deleted meanwhile or not readable: found once it is readable
                }
            });
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("the watched folder " + folder + " is gone", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into the watched folder " + folder, e);
        }
        return files;
    }

    private void register(Path at) {
        if (!registered.add(at)) {
            return;
        }
        try {
            at.register(notifications, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        } catch (IOException none) {
            registered.remove(at); // regular scans have to suffice
        }
    }

    @Override
    public void close() throws IOException {
        notifications.close();
    }
}
