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
 * @param file the path shown in messages
 * @param real the path that is opened; a link there is not followed
 */
record InputFile(Path root, Path file, Path real) {
    /** Creates a file that is an argument itself; if it is a link, the file behind it is read. */
    static InputFile argument(Path file) {
        try {
            return new InputFile(file, file, file.toRealPath());
        } catch (IOException gone) {
            return new InputFile(file, file, file); // reading it reports the error
        }
    }

    /** Creates a file that was found below a folder. */
    static InputFile found(Path root, Path file) {
        return new InputFile(root, file, file);
    }

    /** The path that identifies its article: relative to the argument, parts separated by {@code /}. */
    String path() {
        return root.equals(file) ? name(file) : root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    InputStream open() throws IOException {
        check();
        return Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS);
    }

    /** @throws UnreadableArticleException unless it is a regular file: reading a pipe or a device might never end */
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
