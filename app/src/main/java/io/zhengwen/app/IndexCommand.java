package io.zhengwen.app;

import io.zhengwen.articles.read.InputArguments;
import io.zhengwen.articles.read.InputPaths;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.rebuild.RebuildSource;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhengwen index}: indexes articles in Elasticsearch. */
@Command(
        name = "index",
        description = {
            "Index articles: new ones are added, changed ones replaced, unchanged ones skipped.",
            "Uses the node that is running on --data; if there is none, starts one and stops it at the end."
        },
        footer = {
            "",
            "Formats: .txt, .md (front matter), .html, .jsonl, .json, and .gz or .zip of these.",
            "README.md and SOURCES.md in a folder are skipped.",
            "",
            "Examples:",
            "  ./zhengwen index seeds/",
            "  ./zhengwen index --retry data/rejects.jsonl",
            "  cat articles.jsonl | ./zhengwen index -",
            "  ./zhengwen index --watch incoming/",
            "  ./zhengwen index --rebuild",
            "  ./zhengwen index --rebuild --replace news/"
        })
final class IndexCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders; - for standard input.")
    List<String> paths = List.of();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where rejected articles are written (default: rejects.jsonl in the data folder).")
    @Nullable
    Path rejects;

    @Option(
            names = "--retry",
            paramLabel = "FILE",
            description = {
                "Index the articles in this rejects file again, and the files it names below the folders they were found in. Give "
                        + "only files written by this program. A rejects file given as PATH provides only its complete articles."
            })
    List<Path> retries = List.of();

    @Option(
            names = "--rebuild",
            description = {
                "Rebuild the indices with the current words, names and rules, from the stored articles or from PATH alone.",
                "Searches keep working meanwhile; zhengwen rollback undoes it."
            })
    boolean rebuild;

    @Option(
            names = "--replace",
            description = "With --rebuild PATH: allow stored articles that are not in PATH to be dropped.")
    boolean replace;

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = {
                "Index the files in this folder and those that arrive later, until Ctrl-C. Progress is recorded in the data "
                        + "folder, so the same command continues after an interruption."
            })
    @Nullable
    Path watch;

    @Mixin
    InputOptions input = new InputOptions();

    @Mixin
    BackendOptions backend = new BackendOptions();

    @Mixin
    ArticleTimeOption articleTime = new ArticleTimeOption();

    @Mixin
    LanguageOptions language = new LanguageOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        checkUsage();
        PrintWriter out = line.getOut();
        TextCleaner cleaner = new TextCleaner();
        InputPaths inputs = new InputPaths(
                new InputArguments(paths, retries, input.followLinks), System.in, cleaner, articleTime.duration());
        Pipeline pipeline = new Pipeline(cleaner, language.loading(), articleTime.duration());
        ConsoleIndexRun indexing = new ConsoleIndexRun(out, pipeline);
        IndexRunSummary summary;
        try (ElasticsearchSession session = backend.join(line.getErr())) {
            Path refused = rejects == null ? backend.node.rejects() : rejects;
            summary = watch != null
                    ? new FolderWatchRun(out, cleaner, pipeline).run(session, watch, backend.node.folder(), refused)
                    : rebuild
                            ? indexing.rebuild(session, source(inputs), refused)
                            : indexing.run(session, inputs, refused);
        }
        indexing.report(summary);
        if (summary.problem() != null) {
            throw new CommandException(ExitStatus.ELASTICSEARCH, summary.problem());
        }
        return (summary.rejected() == 0 ? ExitStatus.DONE : ExitStatus.SOME_REFUSED).code();
    }

    private void checkUsage() {
        if (watch != null) {
            if (!paths.isEmpty() || !retries.isEmpty() || rebuild || input.followLinks) {
                throw wrong("--watch cannot be combined with PATH, --retry, --rebuild or --follow-links");
            }
            FolderWatchRun.check(watch);
        } else if (paths.isEmpty() && retries.isEmpty() && !rebuild) {
            throw wrong("Missing required parameter: PATH");
        }
        if (rebuild && !retries.isEmpty()) {
            throw wrong("--retry cannot be combined with --rebuild");
        }
        if (replace && (!rebuild || paths.isEmpty())) {
            throw wrong("--replace requires --rebuild PATH");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private RebuildSource source(InputPaths inputs) {
        return paths.isEmpty() ? new RebuildSource.Stored() : new RebuildSource.Given(inputs, replace);
    }
}
