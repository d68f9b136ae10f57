package io.zhengwen.app;

import io.zhengwen.indexer.IndexOptions;
import io.zhengwen.indexer.Indexer;
import io.zhengwen.indexer.RebuildSource;
import io.zhengwen.indexer.Summary;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.read.Inputs;
import io.zhengwen.mappings.IndexNames;
import java.io.PrintWriter;
import java.nio.file.Path;

/** An index run as the command line shows it: progress, summary, refusals. */
final class Indexing {
    private final PrintWriter out;
    private final Pipeline pipeline;

    Indexing(PrintWriter out, Pipeline pipeline) {
        this.out = out;
        this.pipeline = pipeline;
    }

    /** Indexes. */
    Summary run(Session session, Inputs inputs, Path rejects) throws InterruptedException {
        try (Indexer indexer = new Indexer(session.writer(), IndexNames.DEFAULT, pipeline, IndexOptions.DEFAULT);
                TerminalProgress progress = TerminalProgress.onTerminal()) {
            return indexer.index(inputs, rejects, progress);
        }
    }

    /** Makes the indices anew. */
    Summary rebuild(Session session, RebuildSource source, Path rejects) throws InterruptedException {
        try (Indexer indexer = new Indexer(session.writer(), IndexNames.DEFAULT, pipeline, IndexOptions.DEFAULT);
                TerminalProgress progress = TerminalProgress.onTerminal()) {
            return indexer.rebuild(source, rejects, progress);
        }
    }

    /** Says what was done. */
    void report(Summary summary) {
        out.println(summary.line());
        summary.firstRefusals()
                .forEach(refused -> out.println("  refused " + refused.where() + ": " + refused.reason()));
        if (summary.refused() > summary.firstRefusals().size()) {
            out.println(
                    "  … and " + (summary.refused() - summary.firstRefusals().size()) + " more");
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
