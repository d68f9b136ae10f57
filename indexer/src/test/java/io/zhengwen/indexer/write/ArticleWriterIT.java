package io.zhengwen.indexer.write;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.articles.Article;
import io.zhengwen.articles.PublishedAt;
import io.zhengwen.indexer.SharedExtractor;
import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.lifecycle.IndexLifecycle;
import io.zhengwen.indexer.pipeline.CleanArticle;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.run.BatchIndexer;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.testcluster.TestCluster;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleWriterIT {
    private static final Pipeline PIPELINE = new Pipeline(new TextCleaner(), SharedExtractor.get());
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final RetryPolicy SHORT =
            new RetryPolicy(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(20));

    private final ElasticsearchClient client = TestCluster.shared().client();
    private final IndexNames names = new IndexNames(TestCluster.shared().freshPrefix());
    private final IndexLifecycle lifecycle = new IndexLifecycle(client, names, InstantSource.system());
    private final BatchIndexer indexer =
            new BatchIndexer(PIPELINE, new ArticleWriter(client, names, PIPELINE::version, SHORT), SHORT);

    @BeforeEach
    void createIndices() throws IOException, InterruptedException {
        lifecycle.ensure();
    }

    @Test
    void reportsElasticsearchsRejectionAndLeavesNothingOfTheArticleBehind() throws Exception {
        PublishedAt noDate = new PublishedAt("no date", PublishedAt.DateOrigin.GIVEN);
        List<WriteOutcome> outcomes = write(article("good", "好。", null), article("bad", "坏。坏。", noDate));

        assertThat(outcomes.get(0)).isInstanceOf(WriteOutcome.Written.class);
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        WriteOutcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("published_at"));
        assertThat(idsOf(PassageLevel.SENTENCE)).containsExactly("good#p1s1");
        assertThat(idsOf(PassageLevel.ARTICLE)).containsExactly("good");
    }

    /** An unexpected error in the middle of an article, here that it has no text. */
    @Test
    @SuppressWarnings("NullAway") // the fault
    void anArticleOfWhichNoPassagesCanBeMadeIsRejectedAloneAndItsOlderFormStays() throws Exception {
        write(article("bad", "旧。", null));
        Article received = article("bad", "新。", null).article();
        CleanArticle bad = new CleanArticle(received, "bad", "another hash", null, null);
        assertThat(write(article("good", "好。", null), bad))
                .satisfiesExactly(
                        good -> assertThat(good).isInstanceOf(WriteOutcome.Written.class),
                        rejected -> assertThat(rejected).isInstanceOf(WriteOutcome.Rejected.class));
        assertThat(idsOf(PassageLevel.SENTENCE)).containsExactly("bad#p1s1", "good#p1s1");
    }

    @Test
    void rejectingANewFormTakesTheOldOneAway() throws Exception {
        write(article("a", "一。二。", null));
        write(article("a", "坏。", new PublishedAt("no date", PublishedAt.DateOrigin.GIVEN)));
        assertThat(idsOf(PassageLevel.SENTENCE)).isEmpty();
        assertThat(idsOf(PassageLevel.ARTICLE)).isEmpty();
    }

    @Test
    void removesThePassagesThatAKilledIndexerHasLeft() throws Exception {
        write(article("a", "一。二。三。\n四。", null));
        client.delete(d -> d.index(names.alias(PassageLevel.ARTICLE)).id("a").routing("a"));
        lifecycle.refresh();

        indexer.index(List.of(article("a", "五。", null)), NOW.plusSeconds(60));
        assertThat(idsOf(PassageLevel.PARAGRAPH)).containsExactly("a#p1");
        assertThat(idsOf(PassageLevel.SENTENCE)).containsExactly("a#p1s1");
    }

    @Test
    void writesAnArticleAgainWhoseRewritingWasInterrupted() throws Exception {
        write(article("a", "一。二。", null));
        client.update(
                u -> u.index(names.alias(PassageLevel.ARTICLE))
                        .id("a")
                        .routing("a")
                        .doc(Map.of("content_hash", "", "paragraph_count", 2, "sentence_counts", List.of(2, 5))),
                Object.class);
        List<WriteOutcome> outcomes = write(article("a", "一。二。", null));
        assertThat(outcomes).singleElement().isInstanceOf(WriteOutcome.Written.class);
        assertThat(write(article("a", "一。二。", null))).singleElement().isInstanceOf(WriteOutcome.Unchanged.class);
    }

    @Test
    void leavesUnchangedArticlesAlone() throws Exception {
        write(article("a", "一。", null));
        assertThat(write(article("a", "一。", null), article("b", "二。", null)))
                .satisfiesExactly(
                        a -> assertThat(a).isInstanceOf(WriteOutcome.Unchanged.class),
                        b -> assertThat(b).isInstanceOf(WriteOutcome.Written.class));
    }

    private List<WriteOutcome> write(CleanArticle... articles) throws InterruptedException {
        return indexer.index(List.of(articles), NOW);
    }

    private List<String> idsOf(PassageLevel level) throws IOException {
        lifecycle.refresh();
        return client.search(s -> s.index(names.alias(level)).size(100), Void.class).hits().hits().stream()
                .map(hit -> String.valueOf(hit.id()))
                .sorted()
                .toList();
    }

    private static CleanArticle article(String id, String text, @Nullable PublishedAt date) {
        return PIPELINE.clean(new Article(id, "标题", text, date, null, null, null, Map.of()));
    }
}
