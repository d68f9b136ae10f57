package io.zhengwen.articles.read;

import java.nio.file.Path;
import java.util.List;

/**
 * The input that a person has asked to be read.
 *
 * @param paths files, folders and {@code -} for standard input
 * @param retries trusted rejects files: their lines may name files to be read again, below the arguments they were
 *     found under
 * @param followLinks whether links in folders are followed
 */
public record InputArguments(List<String> paths, List<Path> retries, boolean followLinks) {
    public InputArguments {
        paths = List.copyOf(paths);
        retries = List.copyOf(retries);
    }

    /** Creates arguments with paths only. */
    public static InputArguments of(List<String> paths) {
        return new InputArguments(paths, List.of(), false);
    }
}
