package io.zhengwen.articles.read;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises files in folders and archives that are not articles: documentation, hidden files, files of other formats.
 * These are skipped and counted; when given as an argument, the same file is read, or rejected if its format is
 * unknown.
 */
final class SkipRules {
    private static final Set<String> DOCUMENTATION =
            Set.of("readme.md", "readme.txt", "readme", "sources.md", "license", "license.txt", "license.md");

    private SkipRules() {}

    /** Returns the reason why the file at a path is skipped; null when it may be an article. */
    static @Nullable SkipKind kind(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/")) {
            return SkipKind.HIDDEN;
        }
        if (DOCUMENTATION.contains(name.toLowerCase(Locale.ROOT))) {
            return SkipKind.DOCUMENTATION;
        }
        return FileFormat.of(name) == FileFormat.UNKNOWN ? SkipKind.OTHER_FORM : null;
    }
}
