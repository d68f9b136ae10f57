package io.zhengwen.indexer.read;

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
record Origin(
        String where,
        @Nullable String name,
        @Nullable Path file,
        @Nullable String entry) {
    Origin(String where, @Nullable String name, @Nullable Path file) {
        this(where, name, file, null);
    }

    Origin withName(String newName) {
        return new Origin(where, newName, file, entry);
    }

    String nameOrWhere() {
        return name == null ? where : name;
    }

    ReadOutcome.Rejected refused(String reason) {
        if (file == null) {
            return Rejects.lost(where, reason);
        }
        String again = file.toAbsolutePath().normalize().toString();
        return Rejects.file(where, reason, again, nameOrWhere(), entry);
    }
}
