package io.zhengwen.indexer.read;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an article comes from.
 *
 * @param where as messages name it
 * @param name relative to the argument, the archive's own ending removed; absent for standard input
 * @param file the file that can be read again; absent for standard input and for archive entries
 */
record Origin(String where, @Nullable String name, @Nullable Path file) {
    Origin withName(String newName) {
        return new Origin(where, newName, file);
    }

    String nameOrWhere() {
        return name == null ? where : name;
    }

    ReadOutcome.Rejected refused(String reason) {
        if (file == null) {
            return Rejects.lost(where, reason);
        }
        return Rejects.file(where, reason, file.toAbsolutePath().normalize().toString(), nameOrWhere());
    }
}
