package io.zhengwen.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An exclusive lock on a data folder. The operating system releases it when the process dies, whatever the files
 * contain, so that a crash leaves nothing to clean up.
 */
final class FolderLock implements AutoCloseable {
    /**
     * The folders that this process itself holds. Under POSIX a process loses its locks on a file when it closes any
     * descriptor of that file, so a locked file must not be opened a second time, not even to test the lock.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    /** The time to wait for the lock, because a process that only tests it holds a shared lock for a moment. */
    private static final Duration ACQUIRE_TIMEOUT = Duration.ofSeconds(1);

    private final NodeFolders folders;
    private final Path key;
    private final FileChannel channel;

    private FolderLock(NodeFolders folders, Path key, FileChannel channel) {
        this.folders = folders;
        this.key = key;
        this.channel = channel;
    }

    static FolderLock acquire(NodeFolders folders) {
        Path key = key(folders);
        if (!HELD_HERE.add(key)) {
            throw new FolderInUseException(
                    folders.dataDir(), NodeState.read(folders).map(NodeState::address));
        }
        @Nullable FileChannel channel = null;
        try {
            channel = FileChannel.open(folders.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (AwaitCondition.until(ACQUIRE_TIMEOUT, lockOf(channel))) {
                return new FolderLock(folders, key, channel);
            }
            release(key, channel);
            throw new FolderInUseException(
                    folders.dataDir(), NodeState.read(folders).map(NodeState::address));
        } catch (IOException | UncheckedIOException e) {
            release(key, channel);
            throw new FolderUnreachableException(
                    "cannot lock the data folder " + folders.dataDir() + ": " + e, folders.lock(), e);
        }
    }

    /** Whether a running process, this one included, serves from the folder. */
    static boolean held(NodeFolders folders) {
        if (!Files.exists(folders.lock())) {
            return false;
        }
        if (HELD_HERE.contains(key(folders))) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(folders.lock(), StandardOpenOption.READ);
                @Nullable FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return shared == null;
        } catch (IOException e) {
            throw new FolderUnreachableException(
                    "cannot read the lock of the data folder " + folders.dataDir() + ": " + e, folders.lock(), e);
        }
    }

    @Override
    public void close() {
        NodeState.delete(folders);
        release(key, channel);
    }

    private static AwaitCondition.Condition lockOf(FileChannel channel) {
        return () -> {
            try {
                return Optional.ofNullable(channel.tryLock()).isPresent();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static void release(Path key, @Nullable FileChannel channel) {
        HELD_HERE.remove(key);
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot release the lock of " + key, e);
            }
        }
    }

    private static Path key(NodeFolders folders) {
        try {
            return folders.base().toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot resolve " + folders.base(), e);
        }
    }
}
