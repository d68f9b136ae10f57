package io.zhengwen.articles.read;

import org.jspecify.annotations.Nullable;

/**
 * The place that an article comes from.
 *
 * @param where the place as shown in messages
 * @param name relative to the argument, the archive's own ending removed; absent for standard input
 * @param file the file that can be read again; absent for standard input
 * @param entry the entry of that file, when it is an archive
 */
record SourceLocation(
        String where,
        @Nullable String name,
        @Nullable InputFile file,
        @Nullable String entry) {
    static SourceLocation of(InputFile file) {
        return new SourceLocation(file.file().toString(), file.path(), file, null);
    }

    /** Creates a location that cannot be read again. */
    static SourceLocation stream(String where) {
        return new SourceLocation(where, null, null, null);
    }

    SourceLocation withName(String newName) {
        return new SourceLocation(where, newName, file, entry);
    }

    String nameOrWhere() {
        return name == null ? where : name;
    }

    ReadOutcome.Rejected rejected(String reason) {
        return file == null
                ? RejectLine.lost(where, reason)
                : RejectLine.file(where, reason, file, nameOrWhere(), entry);
    }
}
