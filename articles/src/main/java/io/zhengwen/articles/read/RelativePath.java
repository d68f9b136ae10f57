package io.zhengwen.articles.read;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The check of paths that others have chosen: names of an archive's entries, and what a line says its path was. */
final class RelativePath {
    private static final int LONGEST = 1_024;
    private static final Pattern ABSOLUTE = Pattern.compile("[/\\\\]|[A-Za-z]:[/\\\\]");
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    private RelativePath() {}

    /** What is wrong with a path, after the word "name" or "path"; null when nothing is. */
    static @Nullable String problem(String path) {
        if (path.length() > LONGEST) {
            return "of " + path.length() + " characters; allowed: at most " + LONGEST;
        }
        if (path.isBlank() || path.chars().anyMatch(Character::isISOControl)) {
            return "that is blank or has control characters";
        }
        boolean leadsOut = ABSOLUTE.matcher(path).lookingAt()
                || Arrays.asList(SEPARATOR.split(path, -1)).contains("..");
        return leadsOut ? "that leads elsewhere; allowed: a relative one without .." : null;
    }
}
