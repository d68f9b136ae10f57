package io.zhengwen.articles.read;

import java.nio.file.Path;
import java.util.List;

/**
 * What a person says is to be read.
 *
 * @param paths files, folders and {@code -} for standard input
 * @param retries rejects files that the person vouches for: their lines may name files to be read again, below the
 *     arguments of that time
 * @param followLinks whether links in folders are followed
 */
public record InputArguments(List<String> paths, List<Path> retries, boolean followLinks) {
    public InputArguments {
        paths = List.copyOf(paths);
        retries = List.copyOf(retries);
    }

    /** Paths alone. */
    public static InputArguments of(List<String> paths) {
        return new InputArguments(paths, List.of(), false);
    }
}
