package io.zhengwen.indexer.read;

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
        @Nullable InputFile file,
        @Nullable String entry) {
    static Origin of(InputFile file) {
        return new Origin(file.file().toString(), file.path(), file, null);
    }

    /** Something that cannot be read again. */
    static Origin stream(String where) {
        return new Origin(where, null, null, null);
    }

    Origin withName(String newName) {
        return new Origin(where, newName, file, entry);
    }

    String nameOrWhere() {
        return name == null ? where : name;
    }

    ReadOutcome.Rejected refused(String reason) {
        return file == null ? Rejects.lost(where, reason) : Rejects.file(where, reason, file, nameOrWhere(), entry);
    }
}
