package io.zhengwen.indexer.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.articles.Article;
import io.zhengwen.indexer.HttpProxy;
import io.zhengwen.indexer.HttpProxy.Fate;
import io.zhengwen.indexer.SharedExtractor;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryIT {
    private static final Pipeline PIPELINE = new Pipeline(new TextCleaner(), SharedExtractor.get());
    private static final RetryPolicy SHORT =
            new RetryPolicy(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(30));
    private static final RetryPolicy NONE = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO);

    private final ElasticsearchClient direct = TestCluster.shared().client();
    private final IndexNames names = new IndexNames(TestCluster.shared().freshPrefix());

    @BeforeEach
    void createIndices() throws IOException, InterruptedException {
        new IndexLifecycle(direct, names, InstantSource.system()).ensure();
    }

    @ParameterizedTest
    @EnumSource(Fate.class)
    void losesNothingWhenSomeRequestsFail(Fate fate) throws Exception {
        BulkFates fates = new BulkFates(Collections.nCopies(3, fate));
        try (HttpProxy proxy = new HttpProxy(TestCluster.shared(), fates);
                ElasticsearchClient client = proxy.client()) {
            BatchIndexer indexer = indexer(client, SHORT);
            assertThat(indexer.index(List.of(article("一。二。三。")), Instant.EPOCH))
                    .singleElement()
                    .isInstanceOf(WriteOutcome.Written.class);
            assertThat(indexer.index(List.of(article("四。")), Instant.EPOCH))
                    .singleElement()
                    .isInstanceOf(WriteOutcome.Written.class);
            assertThat(fates.number.get()).isGreaterThan(3);
        }
        direct.indices().refresh(r -> r.index(names.all()));
        assertThat(direct.count(c -> c.index(names.alias(PassageLevel.SENTENCE)))
                        .count())
                .isEqualTo(1);
        assertThat(direct.count(c -> c.index(names.alias(PassageLevel.ARTICLE))).count())
                .isEqualTo(1);
    }

    @Test
    void takesALostAnswerToTheRecordForNoFailure() throws Exception {
        BulkFates fates = new BulkFates(List.of(Fate.PASSES, Fate.LOST_ANSWER));
        try (HttpProxy proxy = new HttpProxy(TestCluster.shared(), fates);
                ElasticsearchClient client = proxy.client()) {
            BatchIndexer indexer = indexer(client, SHORT);
            assertThat(indexer.index(List.of(article("一。二。")), Instant.EPOCH))
                    .containsExactly(new WriteOutcome.Written(false, 0, 4, 0));
        }
    }

    @Test
    void givesUpAfterTheDeadline() throws Exception {
        BulkFates fates = new BulkFates(Collections.nCopies(1000, Fate.UNAVAILABLE));
        try (HttpProxy proxy = new HttpProxy(TestCluster.shared(), fates);
                ElasticsearchClient client = proxy.client()) {
            BatchIndexer indexer = indexer(client, NONE);
            assertThatThrownBy(() -> indexer.index(List.of(article("一。")), Instant.EPOCH))
                    .isInstanceOf(ElasticsearchUnreachableException.class)
                    .hasMessageContaining("503");
        }
    }

    private BatchIndexer indexer(ElasticsearchClient client, RetryPolicy retryPolicy) {
        ArticleWriter writer = new ArticleWriter(client, names, PIPELINE::version, retryPolicy);
        return new BatchIndexer(PIPELINE, writer, retryPolicy);
    }

    private static CleanArticle article(String text) {
        return PIPELINE.clean(new Article("a", null, text, null, null, null, null, Map.of()));
    }

    /** Decides the fates of the first bulk requests; all other requests pass. */
    private static final class BulkFates implements HttpProxy.Decision {
        private final List<Fate> fates;
        private final AtomicInteger number = new AtomicInteger();

        BulkFates(List<Fate> fates) {
            this.fates = fates;
        }

        @Override
        public Fate of(String path) {
            int at = path.endsWith("/_bulk") ? number.getAndIncrement() : fates.size();
            return at < fates.size() ? fates.get(at) : Fate.PASSES;
        }
    }
}
