package io.zhengwen.node;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The user that Elasticsearch runs as cannot enter or write a folder that it needs. */
public final class FolderUnreachableException extends NodeException {
    private final String blocking;

    FolderUnreachableException(String message, Path blocking, @Nullable Throwable cause) {
        super(message, cause);
        this.blocking = blocking.toString();
    }

    /** The topmost folder that stands in the way. */
    public Path blocking() {
        return Path.of(blocking);
    }
}
