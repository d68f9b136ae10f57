package io.zhengwen.articles.read;

import io.zhengwen.text.TextCleaner;
import io.zhengwen.text.TimeBudget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The files, folders and standard input ({@code -}) given by a person, read in the order of the arguments. */
public final class InputPaths implements ArticleSource {
    private static final String STANDARD_INPUT = "-";

    private final InputArguments arguments;
    private final InputStream standardInput;
    private final FileReader files;

    /**
     * @param arguments paths, and {@code -} for standard input
     * @throws MissingInputException when a path does not exist, or is neither a folder nor a regular file
     */
    public InputPaths(List<String> arguments, InputStream standardInput, TextCleaner cleaner) {
        this(InputArguments.of(arguments), standardInput, cleaner, TimeBudget.DEFAULT);
    }

    /**
     * Creates a source that limits the time for each article.
     *
     * @param articleTime the maximum processor time for reading one article's file
     * @throws MissingInputException when a path does not exist, or is neither a folder nor a regular file
     */
    public InputPaths(InputArguments arguments, InputStream standardInput, TextCleaner cleaner, Duration articleTime) {
        this.arguments = arguments;
        this.standardInput = standardInput;
        this.files = new FileReader(cleaner, ReadLimits.DEFAULT, articleTime);
        for (String path : arguments.paths()) {
            if (!path.equals(STANDARD_INPUT)) {
                check(Path.of(path), Files.isDirectory(Path.of(path)));
            }
        }
        arguments.retries().forEach(file -> check(file, false));
    }

    private static void check(Path path, boolean folder) {
        if (!Files.exists(path)) {
            throw new MissingInputException(path + ": no such file or folder");
        }
        if (!folder && !Files.isRegularFile(path)) {
            throw new MissingInputException(path + ": is no regular file; give - and send it to standard input");
        }
        if (!Files.isReadable(path)) {
            throw new MissingInputException(path + ": may not be read");
        }
    }

    /** The bytes of all files; -1 if standard input is among the arguments. */
    @Override
    public long bytes() {
        if (arguments.paths().contains(STANDARD_INPUT)) {
            return -1;
        }
        AtomicLong sum = new AtomicLong();
        Size size = new Size(sum);
        arguments.retries().forEach(file -> size.file(InputFile.argument(file)));
        try {
            for (String argument : arguments.paths()) {
                visit(Path.of(argument), size);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return sum.get();
    }

    @Override
    public void read(ReadSink sink) throws InterruptedException {
        List<Path> before = new ArrayList<>();
        for (String argument : arguments.paths()) {
            if (argument.equals(STANDARD_INPUT)) {
                files.readStream(standardInput, "standard input", sink);
            } else {
                Path path = Path.of(argument);
                visit(path, new Reading(before.isEmpty() ? sink : new DuplicatePathFilter(path, before, sink)));
                before.add(path);
            }
        }
        for (Path rejects : arguments.retries()) {
            files.readRetry(rejects, sink);
        }
    }

    private void visit(Path path, FolderWalk.Visitor visitor) throws InterruptedException {
        if (Files.isDirectory(path)) {
            FolderWalk.walk(path, arguments.followLinks(), visitor);
        } else {
            visitor.file(InputFile.argument(path));
        }
    }

    /** Reads the files found. */
    private final class Reading implements FolderWalk.Visitor {
        private final ReadSink sink;

        Reading(ReadSink sink) {
            this.sink = sink;
        }

        @Override
        public void file(InputFile file) throws InterruptedException {
            files.read(file, sink);
        }

        @Override
        public void skipped(Path path, SkipKind kind) throws InterruptedException {
            sink.accept(new ReadOutcome.Skipped(path.toString(), kind));
        }

        @Override
        public void unlistable(Path folder, IOException why) throws InterruptedException {
            String reason = "is a folder that cannot be listed: " + FileReader.reason(why);
            sink.accept(RejectLine.lost(folder.toString(), reason));
        }
    }

    /** Adds up the sizes of the files found. */
    private record Size(AtomicLong sum) implements FolderWalk.Visitor {
        @Override
        public void file(InputFile file) {
            sum.addAndGet(file.real().toFile().length());
        }

        @Override
        public void skipped(Path path, SkipKind kind) {
            // is not read
        }

        @Override
        public void unlistable(Path folder, IOException why) {
            // is reported when it is read
        }
    }
}
