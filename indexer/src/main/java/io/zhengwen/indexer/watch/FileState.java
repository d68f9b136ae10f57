package io.zhengwen.indexer.watch;

import java.nio.file.attribute.BasicFileAttributes;

/**
 * The properties that tell one state of a file from another.
 *
 * @param bytes the size
 * @param modifiedMillis the time of the last change, in milliseconds since 1970
 */
public record FileState(long bytes, long modifiedMillis) {
    static FileState of(BasicFileAttributes attributes) {
        return new FileState(attributes.size(), attributes.lastModifiedTime().toMillis());
    }
}
