package io.zhengwen.articles.read;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a folder or an archive holds beside articles: documentation, hidden files, files of other forms. It is skipped
 * and counted; the same file as an argument of its own is read, or refused when its form is unknown.
 */
final class SkipRules {
    private static final Set<String> DOCUMENTATION =
            Set.of("readme.md", "readme.txt", "readme", "sources.md", "license", "license.txt", "license.md");

    private SkipRules() {}

    /** Why a file found at a path is no article; null when it may be one. */
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
