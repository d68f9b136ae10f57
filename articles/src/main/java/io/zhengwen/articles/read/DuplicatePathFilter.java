package io.zhengwen.articles.read;

import io.zhengwen.articles.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rejects articles whose id would be that of another article of the same run: files with the same path below two
 * arguments, without an id or URL of their own. Checks the file system instead of remembering all paths.
 */
final class DuplicatePathFilter implements ReadSink {
    private static final Pattern ARCHIVE = Pattern.compile("\\.zip/", Pattern.CASE_INSENSITIVE);

    private final Path argument;
    private final List<Path> before;
    private final ReadSink sink;

    /** @param before the arguments that were read before this one */
    DuplicatePathFilter(Path argument, List<Path> before, ReadSink sink) {
        this.argument = argument;
        this.before = List.copyOf(before);
        this.sink = sink;
    }

    @Override
    public void consumed(long bytes) {
        sink.consumed(bytes);
    }

    @Override
    public void accept(ReadOutcome outcome) throws InterruptedException {
        if (outcome instanceof ReadOutcome.Read read && isKnownByPath(read.article())) {
            for (Path earlier : before) {
                if (hasAnother(earlier, String.valueOf(read.article().path()))) {
                    sink.accept(collision(read, earlier));
                    return;
                }
            }
        }
        sink.accept(outcome);
    }

    private static boolean isKnownByPath(Article article) {
        return article.id() == null && article.url() == null && article.path() != null;
    }

    private boolean hasAnother(Path earlier, String path) {
        Matcher archive = ARCHIVE.matcher(path);
        String file = archive.find() ? path.substring(0, archive.end() - 1) : path;
        return isAnother(earlier, file) || isAnother(earlier, file + ".gz");
    }

    private boolean isAnother(Path earlier, String file) {
        Path theirs = below(earlier, file);
        Path ours = below(argument, file);
        try {
            return Files.isRegularFile(theirs) && !(Files.exists(ours) && Files.isSameFile(theirs, ours));
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static Path below(Path argument, String file) {
        return Files.isDirectory(argument) || !InputFile.name(argument).equals(file)
                ? argument.resolve(file)
                : argument;
    }

    private ReadOutcome collision(ReadOutcome.Read read, Path earlier) {
        String reason =
                "has the same path (" + read.article().path() + ") below " + argument + " as another file below "
                        + earlier + ", so that both would be one article; index the folder above both";
        String path = String.valueOf(read.article().path());
        Path file = Files.isDirectory(argument) ? argument.resolve(path) : argument;
        InputFile again = Files.isRegularFile(file) ? new InputFile(argument, file, file) : null;
        return new SourceLocation(read.where(), path, again, null).rejected(reason);
    }
}
