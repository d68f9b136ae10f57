package io.zhengwen.articles.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** The kind of file at a path. */
enum FileKind {
    REGULAR,
    FOLDER,
    LINK,
    /** A pipe, a socket or a device. */
    SPECIAL,
    /** Nothing, or a file whose attributes may not be read. */
    UNKNOWN;

    /** Returns the kind; links are not followed. */
    static FileKind of(Path path) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                return LINK;
            }
            if (attributes.isOther()) {
                return SPECIAL;
            }
            return attributes.isDirectory() ? FOLDER : REGULAR;
        } catch (IOException gone) {
            return UNKNOWN;
        }
    }
}
