package io.zhengwen.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.zhengwen.indexer.lifecycle.IndexLifecycle;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.query.LanguageResources;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhengwen serve}: serves the API over the indexed articles. */
@Command(
        name = "serve",
        description = {
            "Serve the API and the page over the indexed articles.",
            "Starts an embedded Elasticsearch unless --elasticsearch is given."
        },
        footer = {
            "",
            "Examples:",
            "  ./zhengwen serve --data news --port 9000",
            "  ./zhengwen serve --elasticsearch https://es.example.org:9200 --user reader --password-file secret"
        })
final class ServeCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    ServeSetup setup = new ServeSetup();

    @Mixin
    LanguageOptions language = new LanguageOptions();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        setup.check();
        LanguageResources knowledge = RunningServer.knowledge(setup.node, language);
        ElasticsearchSession session = ElasticsearchSession.own(
                setup.elasticsearch, setup.node, spec.commandLine().getErr());
        PrintWriter err = spec.commandLine().getErr();
        RunningServer serving =
                RunningServer.owning(session, setup, knowledge, () -> warnOfOldIndices(session, setup, err));
        out.println("Zhengwen answers at " + serving.uri() + "/api/v1/search (Ctrl-C stops it)");
        serving.untilTheEnd();
        return ExitStatus.DONE.code();
    }

    /** Warns about indices of an older version. Uses the writing login, because it may see more of the cluster. */
    private static void warnOfOldIndices(ElasticsearchSession session, ServeSetup setup, PrintWriter err) {
        Optional<ClusterConnection> writing = setup.ingestAddress().map(ClusterConnection::open);
        try {
            ElasticsearchClient client = writing.map(ClusterConnection::client).orElseGet(session::writer);
            new IndexLifecycle(client, IndexNames.DEFAULT, InstantSource.system())
                    .outdated()
                    .ifPresent(why ->
                            err.println("zhengwen: until this is fixed, searches may fail or miss results: " + why));
        } catch (IOException | ElasticsearchException mayNotLook) {
            err.println("zhengwen: cannot check whether the indices need a rebuild: " + mayNotLook.getMessage());
        } finally {
            writing.ifPresent(ClusterConnection::close);
        }
    }
}
