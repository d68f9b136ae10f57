package io.zhengwen.articles.read;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file named by a line of a rejects file, to be read again.
 *
 * @param root the argument that the file was found under, absolute
 * @param file absolute, and by its name at least below the root
 * @param entry the entry of the file, when it is an archive
 */
record Reference(Path root, Path file, @Nullable String entry) {
    /** The location that the file had when it was rejected. */
    SourceLocation origin() {
        InputFile named = InputFile.found(root, file);
        return entry == null ? SourceLocation.of(named) : ZipArchive.origin(named, entry);
    }

    /**
     * Returns the file to open.
     *
     * @throws UnreadableArticleException when a link leads out of the root
     */
    InputFile resolved() throws IOException {
        Path real = file.toRealPath();
        if (!real.startsWith(root.toRealPath())) {
            throw new UnreadableArticleException("is taken out of " + root + " by a link; index it by its own name");
        }
        return new InputFile(root, file, real);
    }
}
