package io.zhengwen.app;

import io.zhengwen.indexer.extract.ExtractLines;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.read.Inputs;
import io.zhengwen.indexer.read.ReadOutcome;
import io.zhengwen.mappings.Level;
import io.zhengwen.text.TextCleaner;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhengwen extract}: what the indexer would index. */
@Command(
        name = "extract",
        description = "Print what the indexer would index, as JSON lines; needs no Elasticsearch.",
        footer = {
            "",
            "Example: one line a paragraph, with its districts, enterprises, persons and topics",
            "  ./zhengwen extract seeds/000_08535c7858fe853e.txt"
        })
final class ExtractCommand implements Callable<Integer> {
    /** The levels that can be asked for. */
    enum Wanted {
        ARTICLE,
        PARAGRAPH,
        SENTENCE,
        VISIT,
        ALL;

        Set<Level> levels() {
            return switch (this) {
                case ALL -> EnumSet.allOf(Level.class);
                case VISIT -> EnumSet.noneOf(Level.class);
                default -> EnumSet.of(Level.valueOf(name()));
            };
        }

        boolean visits() {
            return this == VISIT || this == ALL;
        }
    }

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "PARAGRAPH",
            description = "article, paragraph (default), sentence, visit or all.")
    Wanted level = Wanted.PARAGRAPH;

    @Mixin
    LanguageOptions language = new LanguageOptions();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders; - for standard input.")
    List<String> paths = List.of();

    @Override
    public Integer call() throws InterruptedException {
        TextCleaner cleaner = new TextCleaner();
        Inputs inputs = new Inputs(paths, System.in, cleaner);
        Pipeline pipeline = new Pipeline(cleaner, language.extractor());
        var line = Objects.requireNonNull(spec).commandLine();
        List<ReadOutcome.Rejected> refused =
                new ExtractLines(pipeline, level.levels(), level.visits()).write(inputs, line.getOut());
        refused.forEach(r -> line.getErr().println("zhengwen: refused " + r.where() + ": " + r.reason()));
        return (refused.isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_REFUSED).code();
    }
}
