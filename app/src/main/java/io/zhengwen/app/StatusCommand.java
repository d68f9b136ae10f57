package io.zhengwen.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhengwen.indexer.lifecycle.IndexStatus;
import io.zhengwen.mappings.IndexNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhengwen status}: shows the indices, their counts, word-list fingerprints and health. */
@Command(name = "status", description = "Show the indices with their document counts, versions, word lists and health.")
final class StatusCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROW = "%-44s %-9s %-7s %12s %9s  %-8s %s%n";

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--json", description = "Print the status as JSON.")
    boolean json;

    @Mixin
    BackendOptions backend = new BackendOptions();

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        try (ElasticsearchSession session = backend.join(line.getErr())) {
            IndexStatus status = IndexStatus.of(session.writer(), IndexNames.DEFAULT);
            if (json) {
                line.getOut().println(JSON.writeValueAsString(status));
            } else {
                print(status, session.address(), line.getOut());
            }
        }
        return ExitStatus.DONE.code();
    }

    private static void print(IndexStatus status, ClusterEndpoint address, PrintWriter out) {
        out.println("Elasticsearch at " + address + ": " + status.health() + ", words "
                + (status.analysisFingerprint() == null ? "unknown" : status.analysisFingerprint()));
        if (status.indices().isEmpty()) {
            out.println("There are no indices yet; create them with: zhengwen index PATH");
        } else {
            out.printf(Locale.ROOT, ROW, "index", "role", "health", "documents", "MB", "version", "words");
        }
        for (IndexStatus.Index index : status.indices()) {
            out.printf(
                    Locale.ROOT,
                    ROW,
                    index.index(),
                    index.role().id(),
                    index.health(),
                    String.format(Locale.ROOT, "%,d", index.documents()),
                    String.format(Locale.ROOT, "%,.1f", index.bytes() / 1e6),
                    index.contractVersion() == null ? "?" : index.contractVersion(),
                    (index.analysisFingerprint() == null ? "?" : index.analysisFingerprint())
                            + (index.writable() ? "" : "  read-only"));
        }
        if (status.rebuild() != null) {
            out.println("rebuild running or interrupted: " + status.rebuild());
        }
        if (status.outdated() != null) {
            out.println("rebuild needed: " + status.outdated());
        }
    }
}
