package io.zhengwen.app;

import io.zhengwen.articles.read.InputArguments;
import io.zhengwen.articles.read.InputPaths;
import io.zhengwen.articles.read.SkipKind;
import io.zhengwen.indexer.extract.ExtractLines;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.mappings.PassageLevel;
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

/** {@code zhengwen extract}: prints the passages that the indexer would index. */
@Command(
        name = "extract",
        description = "Print the passages that would be indexed, as JSON lines. Needs no Elasticsearch.",
        footer = {
            "",
            "Example: one line per paragraph, with its districts, enterprises, persons and topics",
            "  ./zhengwen extract seeds/000_08535c7858fe853e.txt"
        })
final class ExtractCommand implements Callable<Integer> {
    /** The values of {@code --level}. */
    enum Wanted {
        ARTICLE,
        PARAGRAPH,
        SENTENCE,
        VISIT,
        ALL;

        Set<PassageLevel> levels() {
            return switch (this) {
                case ALL -> EnumSet.allOf(PassageLevel.class);
                case VISIT -> EnumSet.noneOf(PassageLevel.class);
                default -> EnumSet.of(PassageLevel.valueOf(name()));
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
    ArticleTimeOption articleTime = new ArticleTimeOption();

    @Mixin
    LanguageOptions language = new LanguageOptions();

    @Mixin
    InputOptions input = new InputOptions();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders; - for standard input.")
    List<String> paths = List.of();

    @Override
    public Integer call() throws InterruptedException {
        TextCleaner cleaner = new TextCleaner();
        InputArguments arguments = new InputArguments(paths, List.of(), input.followLinks);
        InputPaths inputs = new InputPaths(arguments, System.in, cleaner, articleTime.duration());
        Pipeline pipeline = new Pipeline(cleaner, language.loading(), articleTime.duration());
        var line = Objects.requireNonNull(spec).commandLine();
        ExtractLines.Outcome outcome =
                new ExtractLines(pipeline, level.levels(), level.visits()).write(inputs, line.getOut());
        outcome.rejected().forEach(r -> line.getErr().println("zhengwen: refused " + r.where() + ": " + r.reason()));
        if (!outcome.skips().isEmpty()) {
            line.getErr().println("zhengwen: other files skipped: " + SkipKind.listed(outcome.skips()));
        }
        return (outcome.rejected().isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_REFUSED).code();
    }
}
