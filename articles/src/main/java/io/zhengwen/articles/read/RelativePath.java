package io.zhengwen.articles.read;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks untrusted paths: names of archive entries, and the paths in rejected lines. */
final class RelativePath {
    private static final int LONGEST = 1_024;
    private static final Pattern ABSOLUTE = Pattern.compile("[/\\\\]|[A-Za-z]:[/\\\\]");
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    private RelativePath() {}

    /** Returns the fault of a path, to follow the word "name" or "path"; null when there is none. */
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
