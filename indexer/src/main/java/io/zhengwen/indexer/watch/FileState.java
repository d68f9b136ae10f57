package io.zhengwen.indexer.watch;

import java.nio.file.attribute.BasicFileAttributes;

/**
 * What tells one state of a file from another.
 *
 * @param bytes its size
 * @param modifiedMillis when it was last changed, in milliseconds since 1970
 */
public record FileState(long bytes, long modifiedMillis) {
    static FileState of(BasicFileAttributes attributes) {
        return new FileState(attributes.size(), attributes.lastModifiedTime().toMillis());
    }
}
