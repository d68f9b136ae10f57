package io.zhengwen.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.articles.Article;
import io.zhengwen.indexer.SharedExtractor;
import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.run.ArticleBatch.Item;
import io.zhengwen.text.TextCleaner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No item is lost, however the workers end. */
class ArticleBatcherTest {
    private static final int WORKERS = 3;
    private static final Pipeline PIPELINE = new Pipeline(new TextCleaner(), SharedExtractor.get());

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final List<String> added = new ArrayList<>();

    @Test
    void whenOneWorkerFailsAllItemsWereGivenToAWorkerOrAreUnsent() {
        CountDownLatch othersAtWork = new CountDownLatch(WORKERS - 1);
        Consumer<List<Item>> work = items -> {
            seen.addAll(ids(items));
            if (ids(items).contains("n0")) {
                await(othersAtWork);
                throw new IllegalStateException("Elasticsearch is away");
            }
            othersAtWork.countDown();
            await(new CountDownLatch(1));
        };
        ArticleBatcher batcher = batcher(work);
        assertThatThrownBy(() -> addUntilItFails(batcher)).hasMessage("Elasticsearch is away");
        seen.addAll(ids(batcher.unsent()));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(added);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anErrorOfAWorkerIsThrownAndNotSwallowed(boolean first) {
        ArticleBatcher batcher = batcher(items -> {
            if (first == ids(items).contains("n0")) {
                throw new StackOverflowError("too deep");
            }
        });
        assertThatThrownBy(() -> addUntilItFails(batcher))
                .isInstanceOf(StackOverflowError.class)
                .hasMessage("too deep");
    }

    private static ArticleBatcher batcher(Consumer<List<Item>> work) {
        RetryPolicy retryPolicy = new RetryPolicy(Duration.ZERO, Duration.ZERO, Duration.ZERO);
        return new ArticleBatcher(new IndexOptions(WORKERS, 1_000_000, 2, retryPolicy, Duration.ofSeconds(1)), work);
    }

    private void addUntilItFails(ArticleBatcher batcher) throws InterruptedException {
        try (batcher) {
            for (int i = 0; i < 1_000; i++) {
                added.add("n" + i);
                batcher.add(item("n" + i));
            }
            batcher.finish();
        }
    }

    private static Item item(String id) {
        Article article = new Article(id, null, "正文。", null, null, null, null, Map.of());
        return new Item(id, PIPELINE.clean(article));
    }

    private static List<String> ids(List<Item> items) {
        return items.stream()
                .map(item -> Objects.requireNonNull(item.article().id()))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
