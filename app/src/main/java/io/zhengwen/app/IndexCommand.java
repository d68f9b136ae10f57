package io.zhengwen.app;

import io.zhengwen.indexer.Summary;
import io.zhengwen.indexer.read.Inputs;
import io.zhengwen.text.TextCleaner;
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

/** {@code zhengwen index}: articles into Elasticsearch. */
@Command(
        name = "index",
        description = {
            "Index articles: new ones are added, changed ones replaced, unchanged ones left alone.",
            "Goes into the node that serves from --data if one runs, else into one that it starts and stops."
        },
        footer = {
            "",
            "Forms: .txt, .md (front matter), .html, .jsonl, .json, and .gz or .zip of these. README.md and SOURCES.md",
            "in a folder are documentation and passed over.",
            "",
            "Examples:",
            "  ./zhengwen index seeds/",
            "  cat articles.jsonl | ./zhengwen index -",
            "  ./zhengwen index --rebuild"
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
            description = "Where refused articles are written (default: rejects.jsonl in the data folder).")
    @Nullable
    Path rejects;

    @Option(
            names = "--rebuild",
            description = {
                "Instead of reading PATH, make the indices anew from the stored articles, with today's words, names and",
                "rules; searches go on meanwhile."
            })
    boolean rebuild;

    @Mixin
    NodeOptions node = new NodeOptions();

    @Mixin
    LanguageOptions language = new LanguageOptions();

    @Mixin
    ElasticsearchOptions elasticsearch = new ElasticsearchOptions();

    @Override
    public Integer call() throws InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        if (rebuild != paths.isEmpty()) {
            throw new ParameterException(
                    line,
                    rebuild ? "--rebuild reads what is stored and takes no PATH" : "Missing required parameter: PATH");
        }
        PrintWriter out = line.getOut();
        Inputs inputs = new Inputs(paths, System.in, new TextCleaner());
        Indexing indexing = new Indexing(out, language.extractor());
        Summary summary;
        try (Session session = Session.join(elasticsearch, node, line.getErr())) {
            Path refused = rejects == null ? node.rejects() : rejects;
            summary = rebuild ? indexing.rebuild(session, refused) : indexing.run(session, inputs, refused);
        }
        indexing.report(summary);
        if (summary.problem() != null) {
            throw new CommandException(ExitStatus.ELASTICSEARCH, summary.problem());
        }
        return (summary.refused() == 0 ? ExitStatus.DONE : ExitStatus.SOME_REFUSED).code();
    }
}
