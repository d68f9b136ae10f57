package io.zhengwen.app;

import io.zhengwen.articles.read.InputPaths;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.search.query.LanguageResources;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhengwen demo}: starts Elasticsearch, indexes the sample articles and serves the API. */
@Command(
        name = "demo",
        description = {
            "Start Elasticsearch with IK, index the sample articles in seeds/, and serve the API and the page.",
            "Ctrl-C stops everything."
        })
final class DemoCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    ServeSetup setup = new ServeSetup();

    @Mixin
    LanguageOptions language = new LanguageOptions();

    @Override
    public Integer call() throws InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        LanguageResources knowledge = RunningServer.knowledge(setup.node, language);
        ConsoleIndexRun indexing = new ConsoleIndexRun(out, new Pipeline(knowledge.cleaner(), knowledge.extractor()));
        InputPaths seeds =
                new InputPaths(List.of(seeds().toString()), InputStream.nullInputStream(), knowledge.cleaner());
        setup.check();
        out.println(setup.elasticsearch.given() ? "Connecting ..." : "Starting Elasticsearch ...");
        ElasticsearchSession session = ElasticsearchSession.own(setup.elasticsearch, setup.node, line.getErr());
        out.println("Elasticsearch answers at " + session.address() + "; indexing " + seeds() + " ...");
        RunningServer serving = RunningServer.owning(
                session, setup, knowledge, () -> indexing.report(indexing.run(session, seeds, setup.node.rejects())));
        out.println();
        out.println("Zhengwen is ready. Try, in another terminal:");
        out.println("  curl -sG " + serving.uri() + "/api/v1/search -d level=sentence --data-urlencode q=调研");
        out.println("  ./zhengwen search 绿色低碳 --level sentence");
        out.println("Ctrl-C stops everything.");
        serving.untilTheEnd();
        return ExitStatus.DONE.code();
    }

    private static Path seeds() {
        String home = System.getProperty("zhengwen.home");
        if (home == null) {
            throw new CommandException(
                    ExitStatus.CANNOT_START, "zhengwen.home is not set: start the program with ./zhengwen");
        }
        return Path.of(home).resolve("seeds");
    }
}
