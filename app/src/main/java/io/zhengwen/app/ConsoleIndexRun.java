package io.zhengwen.app;

import io.zhengwen.articles.read.InputPaths;
import io.zhengwen.indexer.Indexer;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.rebuild.RebuildSource;
import io.zhengwen.indexer.rebuild.Rebuilder;
import io.zhengwen.indexer.run.IndexOptions;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.mappings.IndexNames;
import java.io.PrintWriter;
import java.nio.file.Path;

/** An index run with the output of the command line: progress, summary and rejected articles. */
final class ConsoleIndexRun {
    private final PrintWriter out;
    private final Pipeline pipeline;

    ConsoleIndexRun(PrintWriter out, Pipeline pipeline) {
        this.out = out;
        this.pipeline = pipeline;
    }

    /** Indexes articles. */
    IndexRunSummary run(ElasticsearchSession session, InputPaths inputs, Path rejects) throws InterruptedException {
        try (Indexer indexer = new Indexer(session.writer(), IndexNames.DEFAULT, pipeline, IndexOptions.DEFAULT);
                TerminalProgress progress = TerminalProgress.onTerminal()) {
            return indexer.index(inputs, rejects, progress);
        }
    }

    /** Rebuilds the indices. */
    IndexRunSummary rebuild(ElasticsearchSession session, RebuildSource source, Path rejects)
            throws InterruptedException {
        try (TerminalProgress progress = TerminalProgress.onTerminal()) {
            return new Rebuilder(session.writer(), IndexNames.DEFAULT, pipeline, IndexOptions.DEFAULT)
                    .rebuild(source, rejects, progress);
        }
    }

    /** Prints the summary. */
    void report(IndexRunSummary summary) {
        out.println(summary.line());
        summary.firstRejections()
                .forEach(refused -> out.println("  refused " + refused.where() + ": " + refused.reason()));
        if (summary.rejected() > summary.firstRejections().size()) {
            out.println(
                    "  … and " + (summary.rejected() - summary.firstRejections().size()) + " more");
        }
        if (summary.note() != null) {
            out.println("note: " + summary.note());
        }
        if (summary.rejects() != null) {
            out.println("refused articles are in " + summary.rejects() + "; `zhengwen index --retry "
                    + summary.rejects() + "` reads them again");
        }
    }
}
