package io.zhengwen.benchmarks.retrieval;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.zhengwen.mappings.IndexContract;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Level;
import io.zhengwen.mappings.Passage;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The contexts of a question file as paragraphs, in an index of their own. */
final class ContextIndex implements AutoCloseable {
    private final ElasticsearchClient client;
    private final IndexNames names;
    private final String index;

    private ContextIndex(ElasticsearchClient client, IndexNames names) {
        this.client = client;
        this.names = names;
        this.index = names.index(Level.PARAGRAPH, 1, "0");
    }

    static ContextIndex create(ElasticsearchClient client, IndexNames names, TextCleaner cleaner, QuestionFile file)
            throws IOException {
        ContextIndex created = new ContextIndex(client, names);
        String body = IndexContract.load()
                .createIndexBody("benchmark", Map.of("number_of_replicas", "0"))
                .toString();
        client.indices()
                .create(c -> c.index(created.index)
                        .withJson(new StringReader(body))
                        .aliases(names.alias(Level.PARAGRAPH), a -> a)
                        .aliases(names.all(), a -> a));
        List<BulkOperation> operations = file.contexts().stream()
                .map(context -> passage(context, cleaner))
                .map(p -> BulkOperation.of(o -> o.index(i ->
                        i.index(created.index).id(p.id()).routing(p.articleId()).document(p))))
                .toList();
        BulkResponse answer = client.bulk(b -> b.operations(operations).refresh(Refresh.True));
        if (answer.errors()) {
            throw new IllegalStateException("Elasticsearch refused contexts: " + answer);
        }
        return created;
    }

    IndexNames names() {
        return names;
    }

    private static Passage passage(QuestionFile.Context context, TextCleaner cleaner) {
        String text = cleaner.clean(context.text()).text().replace('\n', ' ');
        return new Passage(
                context.id() + "#p1",
                context.id(),
                context.id(),
                Level.PARAGRAPH,
                1,
                null,
                null,
                text,
                0,
                null,
                null,
                null,
                null,
                null,
                "simplified",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                "2026-01-01T00:00:00Z",
                "benchmark",
                Map.of());
    }

    @Override
    public void close() {
        try {
            client.indices().delete(d -> d.index(index));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + index, e);
        }
    }
}
