package io.zhengwen.app;

import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.indexer.Indexer;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.run.IndexOptions;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.text.TextCleaner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhengwen delete}: articles away, with all their passages. */
@Command(name = "delete", description = "Delete articles with all their passages.")
final class DeleteCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of articles, as hits give them in article_id.")
    List<String> ids = List.of();

    @Mixin
    BackendOptions backend = new BackendOptions();

    @Override
    public Integer call() throws InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        Set<String> missing = new LinkedHashSet<>(ids);
        try (ElasticsearchSession session = backend.join(line.getErr());
                Indexer indexer = new Indexer(
                        session.writer(),
                        IndexNames.DEFAULT,
                        new Pipeline(new TextCleaner(), EntityExtractor.load()),
                        IndexOptions.DEFAULT)) {
            missing.removeAll(indexer.delete(ids));
        }
        line.getOut().println((new LinkedHashSet<>(ids).size() - missing.size()) + " articles deleted");
        missing.forEach(id -> line.getErr().println("zhengwen: there is no article '" + id + "'"));
        return (missing.isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_REFUSED).code();
    }
}
