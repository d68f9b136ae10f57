package io.zhengwen.node;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Thrown if the user that Elasticsearch runs as cannot enter or write a folder that it needs. */
public final class FolderUnreachableException extends NodeException {
    private final String blocking;

    FolderUnreachableException(String message, Path blocking, @Nullable Throwable cause) {
        super(message, cause);
        this.blocking = blocking.toString();
    }

    /** Returns the topmost folder that is not accessible. */
    public Path blocking() {
        return Path.of(blocking);
    }
}
