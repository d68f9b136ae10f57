package io.zhengwen.app;

import io.zhengwen.indexer.lifecycle.IndexLifecycle;
import io.zhengwen.indexer.lifecycle.RollbackResult;
import io.zhengwen.mappings.IndexNames;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhengwen rollback}: switches back to the indices before the last rebuild. */
@Command(
        name = "rollback",
        description = {
            "Switch back to the indices before the last rebuild, in one step; searches keep working.",
            "The current indices are kept, and another rollback switches to them again. Only they contain the articles "
                    + "indexed since the rebuild."
        })
final class RollbackCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    BackendOptions backend = new BackendOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        try (ElasticsearchSession session = backend.join(line.getErr())) {
            IndexLifecycle lifecycle = new IndexLifecycle(session.writer(), IndexNames.DEFAULT, InstantSource.system());
            RollbackResult done = lifecycle.rollback();
            line.getOut().printf(Locale.ROOT, "in use again: %s (%,d articles)%n", list(done.now()), done.articles());
            line.getOut()
                    .printf(
                            Locale.ROOT,
                            "kept, no longer in use: %s (%,d articles)%n",
                            list(done.before()),
                            done.articlesBefore());
            lifecycle.outdated().ifPresent(why -> line.getErr().println("zhengwen: " + why));
        }
        return ExitStatus.DONE.code();
    }

    private static String list(Iterable<String> indices) {
        return String.join(", ", indices);
    }
}
