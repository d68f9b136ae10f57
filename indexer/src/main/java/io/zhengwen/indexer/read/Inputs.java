package io.zhengwen.indexer.read;

import io.zhengwen.text.TextCleaner;
import io.zhengwen.text.TimeBudget;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files, folders and standard input ({@code -}) as a person names them, read in the order of the arguments. */
public final class Inputs implements ArticleSource {
    private static final String STANDARD_INPUT = "-";

    private final List<String> arguments;
    private final InputStream standardInput;
    private final FileReader files;

    /**
     * @param arguments paths, and {@code -} for standard input
     * @throws MissingInput when a path is not there
     */
    public Inputs(List<String> arguments, InputStream standardInput, TextCleaner cleaner) {
        this(arguments, standardInput, cleaner, TimeBudget.DEFAULT);
    }

    /**
     * The same.
     *
     * @param articleTime the processor time that reading one article's file may take
     */
    public Inputs(List<String> arguments, InputStream standardInput, TextCleaner cleaner, Duration articleTime) {
        this.arguments = List.copyOf(arguments);
        this.standardInput = standardInput;
        this.files = new FileReader(cleaner, Limits.DEFAULT, articleTime);
        this.arguments.forEach(Inputs::check);
    }

    private static void check(String argument) {
        if (!argument.equals(STANDARD_INPUT) && !Files.isReadable(Path.of(argument))) {
            String problem = Files.exists(Path.of(argument)) ? "may not be read" : "no such file or folder";
            throw new MissingInput(argument + ": " + problem);
        }
    }

    /** The bytes of all files; -1 with standard input among them. */
    @Override
    public long bytes() {
        if (arguments.contains(STANDARD_INPUT)) {
            return -1;
        }
        return arguments.stream().mapToLong(a -> bytes(Path.of(a))).sum();
    }

    private static long bytes(Path path) {
        if (!Files.isDirectory(path)) {
            return path.toFile().length();
        }
        try {
            return children(path).stream()
                    .filter(p ->
                            Files.isDirectory(p) || Skips.reason(p.getFileName().toString()) == null)
                    .mapToLong(Inputs::bytes)
                    .sum();
        } catch (IOException unlistable) {
            return 0;
        }
    }

    @Override
    public void read(ReadSink sink) throws InterruptedException {
        List<Path> before = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(STANDARD_INPUT)) {
                files.readStream(standardInput, "standard input", sink);
            } else {
                Path path = Path.of(argument);
                read(path, before.isEmpty() ? sink : new SamePaths(path, before, sink));
                before.add(path);
            }
        }
    }

    private void read(Path path, ReadSink sink) throws InterruptedException {
        if (Files.isDirectory(path)) {
            walk(path, path, sink);
        } else {
            files.read(path, name(path), sink);
        }
    }

    private void walk(Path root, Path folder, ReadSink sink) throws InterruptedException {
        List<Path> children;
        try {
            children = children(folder);
        } catch (IOException e) {
            sink.accept(Rejects.lost(folder.toString(), "is a folder that cannot be listed: " + FileReader.reason(e)));
            return;
        }
        for (Path child : children) {
            String path = root.relativize(child).toString().replace(File.separatorChar, '/');
            if (Files.isDirectory(child)) {
                if (Files.isSymbolicLink(child) || name(child).startsWith(".")) {
                    sink.accept(new ReadOutcome.Skipped(child.toString(), "is a hidden or linked folder"));
                } else {
                    walk(root, child, sink);
                }
            } else {
                files.readFound(child, path, sink);
            }
        }
    }

    static String name(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }
}
