package io.zhengwen.articles.read;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A file of the input and the argument that it belongs to.
 *
 * @param root the argument: a folder, or the file itself
 * @param file as messages name it
 * @param real what is opened; a link there is not followed
 */
record InputFile(Path root, Path file, Path real) {
    /** A file that is an argument itself; a person who names a link means the file behind it. */
    static InputFile argument(Path file) {
        try {
            return new InputFile(file, file, file.toRealPath());
        } catch (IOException gone) {
            return new InputFile(file, file, file); // reading it says what is wrong
        }
    }

    /** A file that stands below a folder. */
    static InputFile found(Path root, Path file) {
        return new InputFile(root, file, file);
    }

    /** The path that its article is known by: relative to the argument, parts separated by {@code /}. */
    String path() {
        return root.equals(file) ? name(file) : root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    InputStream open() throws IOException {
        check();
        return Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS);
    }

    /** @throws UnreadableArticleException unless it is a regular file: a pipe would be waited for without end, a device never ends */
    void check() {
        FileKind kind = FileKind.of(real);
        if (kind == FileKind.LINK || kind == FileKind.SPECIAL) {
            throw new UnreadableArticleException("is no regular file");
        }
    }

    static String name(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }
}
