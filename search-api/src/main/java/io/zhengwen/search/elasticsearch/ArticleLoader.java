package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Passage;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.query.IndexedArticle;
import io.zhengwen.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Loads articles with their paragraphs and sentences. */
final class ArticleLoader {
    private static final int BATCH = 2_000;

    private final ElasticsearchClient client;
    private final IndexNames names;

    ArticleLoader(ElasticsearchClient client, IndexNames names) {
        this.client = client;
        this.names = names;
    }

    Optional<IndexedArticle> find(String articleId) throws IOException {
        Optional<Passage> article =
                passages(articleId, PassageLevel.ARTICLE).stream().findFirst();
        return article.isEmpty()
                ? Optional.empty()
                : Optional.of(new IndexedArticle(article.get(), paragraphs(articleId)));
    }

    private List<IndexedArticle.Paragraph> paragraphs(String articleId) throws IOException {
        Map<Integer, List<Passage>> sentences = new HashMap<>();
        for (Passage sentence : passages(articleId, PassageLevel.SENTENCE)) {
            sentences.computeIfAbsent(ordinal(sentence), p -> new ArrayList<>()).add(sentence);
        }
        return passages(articleId, PassageLevel.PARAGRAPH).stream()
                .map(p -> new IndexedArticle.Paragraph(p, spans(p, sentences.getOrDefault(ordinal(p), List.of()))))
                .toList();
    }

    private static List<Span> spans(Passage paragraph, List<Passage> sentences) {
        return sentences.stream()
                .map(s -> new Span(s.offset(), s.offset() + s.text().length()).minus(paragraph.offset()))
                .toList();
    }

    private static int ordinal(Passage passage) {
        return Objects.requireNonNull(passage.paragraph(), () -> passage.id() + " has no paragraph number");
    }

    /** All passages of a level, in article order. */
    private List<Passage> passages(String articleId, PassageLevel level) throws IOException {
        List<Passage> passages = new ArrayList<>();
        List<FieldValue> after = List.of();
        while (true) {
            List<Hit<Passage>> batch = client.search(request(articleId, level, after), Passage.class)
                    .hits()
                    .hits();
            batch.forEach(hit -> passages.add(Objects.requireNonNull(hit.source())));
            if (batch.size() < BATCH) {
                return passages;
            }
            after = batch.get(batch.size() - 1).sort();
        }
    }

    private SearchRequest request(String articleId, PassageLevel level, List<FieldValue> after) {
        return SearchRequest.of(s -> {
            s.index(names.alias(level))
                    .ignoreUnavailable(true)
                    .allowNoIndices(true)
                    .allowPartialSearchResults(false)
                    .query(q -> q.term(t -> t.field(FieldNames.ARTICLE_ID).value(articleId)))
                    .sort(o -> o.field(f -> f.field(FieldNames.PARAGRAPH).order(SortOrder.Asc)))
                    .sort(o -> o.field(f -> f.field(FieldNames.SENTENCE).order(SortOrder.Asc)))
                    .size(BATCH);
            return after.isEmpty() ? s : s.searchAfter(after);
        });
    }
}
