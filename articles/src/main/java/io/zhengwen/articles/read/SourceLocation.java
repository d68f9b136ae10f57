package io.zhengwen.articles.read;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an article comes from.
 *
 * @param where as messages name it
 * @param name relative to the argument, the archive's own ending removed; absent for standard input
 * @param file the file that can be read again; absent for standard input
 * @param entry the entry of that file, when it is an archive
 */
record SourceLocation(
        String where,
        @Nullable String name,
        @Nullable Path file,
        @Nullable String entry) {
    SourceLocation(String where, @Nullable String name, @Nullable Path file) {
        this(where, name, file, null);
    }

    SourceLocation withName(String newName) {
        return new SourceLocation(where, newName, file, entry);
    }

    String nameOrWhere() {
        return name == null ? where : name;
    }

    ReadOutcome.Rejected refused(String reason) {
        if (file == null) {
            return RejectLine.lost(where, reason);
        }
        String again = file.toAbsolutePath().normalize().toString();
        return RejectLine.file(where, reason, again, nameOrWhere(), entry);
    }
}
