package io.zhengwen.app;

import io.zhengwen.search.query.Knowledge;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhengwen serve}: the API over what is indexed. */
@Command(
        name = "serve",
        description = "Serve the API over what is indexed, with an embedded Elasticsearch unless told of a cluster.",
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
        Knowledge knowledge = Serving.knowledge(setup.node, language);
        Session session =
                Session.own(setup.elasticsearch, setup.node, spec.commandLine().getErr());
        Serving serving = Serving.owning(session, setup, knowledge, () -> {});
        out.println("Zhengwen answers at " + serving.uri() + "/api/v1/search (Ctrl-C stops it)");
        serving.untilTheEnd();
        return ExitStatus.DONE.code();
    }
}
