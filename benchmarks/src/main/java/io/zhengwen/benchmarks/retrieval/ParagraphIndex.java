package io.zhengwen.benchmarks.retrieval;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.zhengwen.mappings.IndexContract;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Passage;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A separate index of paragraphs, each stored as an article of one paragraph. */
final class ParagraphIndex implements AutoCloseable {
    private static final int BULK = 5_000;

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final String index;

    private ParagraphIndex(ElasticsearchClient client, IndexNames names) {
        this.client = client;
        this.names = names;
        this.index = names.index(PassageLevel.PARAGRAPH, 1, "0");
    }

    /**
     * A paragraph to index.
     *
     * @param id its id, which is also its source, so that a search can filter by it
     * @param text the clean text
     */
    record Paragraph(String id, String text) {}

    static ParagraphIndex create(ElasticsearchClient client, IndexNames names, List<Paragraph> paragraphs)
            throws IOException {
        ParagraphIndex created = new ParagraphIndex(client, names);
        String body = IndexContract.load()
                .createIndexBody("benchmark", Map.of("number_of_replicas", "0"))
                .toString();
        client.indices()
                .create(c -> c.index(created.index)
                        .withJson(new StringReader(body))
                        .aliases(names.alias(PassageLevel.PARAGRAPH), a -> a)
                        .aliases(names.all(), a -> a));
        for (int i = 0; i < paragraphs.size(); i += BULK) {
            created.add(paragraphs.subList(i, Math.min(paragraphs.size(), i + BULK)));
        }
        return created;
    }

    private void add(List<Paragraph> paragraphs) throws IOException {
        List<BulkOperation> operations = paragraphs.stream()
                .map(ParagraphIndex::passage)
                .map(p -> BulkOperation.of(o -> o.index(
                        i -> i.index(index).id(p.id()).routing(p.articleId()).document(p))))
                .toList();
        BulkResponse answer = client.bulk(b -> b.operations(operations).refresh(Refresh.True));
        if (answer.errors()) {
            throw new IllegalStateException("Elasticsearch rejected paragraphs: " + answer);
        }
    }

    IndexNames names() {
        return names;
    }

    private static Passage passage(Paragraph paragraph) {
        return new Passage(
                paragraph.id() + "#p1",
                paragraph.id(),
                paragraph.id(),
                PassageLevel.PARAGRAPH,
                1,
                null,
                null,
                paragraph.text(),
                0,
                null,
                null,
                paragraph.id(),
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
