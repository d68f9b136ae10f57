package io.zhengwen.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.indexer.lifecycle.IndexStatus;
import io.zhengwen.indexer.lifecycle.NoPreviousIndicesException;
import io.zhengwen.indexer.lifecycle.RebuildRunningException;
import io.zhengwen.indexer.lifecycle.RollbackResult;
import io.zhengwen.indexer.rebuild.ArticlesMissingException;
import io.zhengwen.indexer.rebuild.RebuildSource.Given;
import io.zhengwen.indexer.rebuild.RebuildSource.Stored;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.run.ProgressListener;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildIT {
    private final IndexerFixture fixture = new IndexerFixture();
    private final IndexerFixture other = new IndexerFixture(fixture.names());

    @AfterEach
    void close() {
        fixture.close();
        other.close();
    }

    @Test
    void makesTheSameDocumentsFromTheStoredArticles() throws IOException {
        fixture.indexLines(articles(60));
        Map<String, String> before = fixture.texts(PassageLevel.SENTENCE);
        Set<String> indices = fixture.indicesInUse();
        IndexRunSummary summary = fixture.rebuild(new Stored());

        assertThat(summary.problem()).isNull();
        assertThat(summary.indexed()).isEqualTo(60);
        assertThat(fixture.texts(PassageLevel.SENTENCE)).isEqualTo(before);
        assertThat(fixture.indicesInUse()).hasSize(3).doesNotContainAnyElementsOf(indices);
    }

    @Test
    void theNewIndicesHaveTheSettingsAndTheFormOfIndicesInUse() throws IOException {
        fixture.indexLines(articles(20));
        fixture.rebuild(new Stored());
        var settings = IndexerFixture.client()
                .indices()
                .getSettings(g -> g.index(fixture.names().all()).flatSettings(true));
        assertThat(settings.toString())
                .contains("auto_expand_replicas")
                .doesNotContain("refresh_interval")
                .doesNotContain("durability");
        assertThat(IndexerFixture.client()
                        .indices()
                        .segments(s -> s.index(fixture.names().alias(PassageLevel.SENTENCE)))
                        .indices()
                        .values())
                .singleElement()
                .satisfies(index -> assertThat(index.shards().values())
                        .allSatisfy(copies -> assertThat(copies)
                                .allSatisfy(copy -> assertThat(copy.segments()).hasSize(1))));
    }

    @Test
    void whatArrivesChangesAndGoesDuringARebuildIsSoInTheNewIndices() {
        fixture.indexLines(articles(60));
        IndexRunSummary summary = fixture.rebuild(new Stored(), onFirst(() -> {
            other.indexLines(
                    "{\"id\":\"a0\",\"text\":\"改了。\"}",
                    "{\"id\":\"new\",\"text\":\"新来的。\"}",
                    "{\"id\":\"a59\",\"text\":\"后面的也改了。\"}");
            other.indexer().delete(List.of("a1"));
        }));
        assertThat(summary.problem()).isNull();
        assertThat(fixture.texts(PassageLevel.SENTENCE))
                .containsEntry("a0#p1s1", "改了。")
                .containsEntry("new#p1s1", "新来的。")
                .containsEntry("a59#p1s1", "后面的也改了。")
                .doesNotContainKeys("a0#p1s2", "a1#p1s1", "a59#p1s2")
                .containsKey("a2#p1s2");
        assertThat(fixture.documents(PassageLevel.ARTICLE)).hasSize(60);
    }

    @Test
    void rejectsToLoseArticlesUnlessToldTo() throws IOException {
        fixture.indexLines(articles(3));
        Set<String> indices = fixture.indicesInUse();
        assertThatThrownBy(() -> fixture.rebuild(new Given(IndexerFixture.lines(articles(1)), false)))
                .isInstanceOf(ArticlesMissingException.class)
                .hasMessageContaining("2 stored articles")
                .hasMessageContaining("a1, a2")
                .hasMessageContaining("--replace");
        assertThat(fixture.indicesInUse()).isEqualTo(indices);
        assertThat(fixture.allIndices()).hasSize(3);

        assertThat(fixture.rebuild(new Given(IndexerFixture.lines(articles(1)), true))
                        .problem())
                .isNull();
        assertThat(fixture.texts(PassageLevel.ARTICLE)).containsOnlyKeys("a0");
    }

    @Test
    void keepsWhatArrivesDuringARebuildFromGivenArticles() {
        fixture.indexLines(articles(2));
        fixture.rebuild(
                new Given(IndexerFixture.lines(articles(60)), true),
                onFirst(() -> other.indexLines("{\"id\":\"new\",\"text\":\"新来的。\"}")));
        assertThat(fixture.texts(PassageLevel.ARTICLE)).hasSize(61).containsEntry("new", "新来的。");
    }

    @Test
    void aSecondRebuildAtTheSameTimeIsRejected() throws IOException {
        fixture.indexLines(articles(60));
        fixture.rebuild(new Stored(), onFirst(() -> {
            assertThatThrownBy(() -> other.rebuild(new Stored()))
                    .isInstanceOf(RebuildRunningException.class)
                    .hasMessageContaining("rebuild by process");
            assertThatThrownBy(() -> other.indexer().rollback()).isInstanceOf(NoPreviousIndicesException.class);
        }));
        assertThat(fixture.documents(PassageLevel.ARTICLE)).hasSize(60);
        assertThat(fixture.allIndices()).hasSize(6);
    }

    @Test
    void searchesAndIndexersRunThroughARebuild() throws Exception {
        fixture.indexLines(articles(100));
        WritingThread writer = new WritingThread(other);
        try (SearchingThread searcher = new SearchingThread(fixture.names(), 100);
                SearchingThread second = new SearchingThread(fixture.names(), 100);
                SearchingThread third = new SearchingThread(fixture.names(), 100);
                writer) {
            List.of(searcher, second, third, writer).forEach(RepeatingThread::start);
            for (int i = 0; i < 3; i++) {
                searcher.awaitMore(5);
                assertThat(fixture.rebuild(new Stored()).problem()).isNull();
                writer.awaitMore(2);
            }
        }
        assertThat(fixture.texts(PassageLevel.SENTENCE)).containsKeys(writer.sentences());
    }

    @Test
    void aRollbackBringsThePreviousIndicesBackAndAnotherTheNewOnes() throws Exception {
        assertThatThrownBy(() -> fixture.indexer().rollback()).isInstanceOf(NoPreviousIndicesException.class);
        fixture.indexLines(articles(2));
        Set<String> old = fixture.indicesInUse();
        fixture.rebuild(new Given(IndexerFixture.lines(articles(1)), true));
        Set<String> young = fixture.indicesInUse();

        RollbackResult back = fixture.indexer().rollback();
        assertThat(back.now()).containsExactlyInAnyOrderElementsOf(old);
        assertThat(back.articles()).isEqualTo(2);
        assertThat(back.articlesBefore()).isEqualTo(1);
        assertThat(fixture.indicesInUse()).isEqualTo(old);
        fixture.indexLines("{\"id\":\"later\",\"text\":\"后来的。\"}");
        assertThat(fixture.texts(PassageLevel.ARTICLE)).containsOnlyKeys("a0", "a1", "later");

        fixture.indexer().rollback();
        assertThat(fixture.indicesInUse()).isEqualTo(young);
        assertThat(fixture.texts(PassageLevel.ARTICLE)).containsOnlyKeys("a0");
    }

    @Test
    void statusTellsWhatThereIs() throws Exception {
        assertThat(IndexStatus.of(IndexerFixture.client(), fixture.names()).indices())
                .isEmpty();
        fixture.indexLines(articles(2));
        fixture.rebuild(new Stored());
        IndexStatus status = IndexStatus.of(IndexerFixture.client(), fixture.names());
        assertThat(status.health()).isEqualTo("green");
        assertThat(status.outdated()).isNull();
        assertThat(status.rebuild()).isNull();
        assertThat(status.indices())
                .extracting(index ->
                        index.role().id() + " " + index.level() + " " + index.documents() + " " + index.writable())
                .containsExactly(
                        "current article 2 true",
                        "current paragraph 2 true",
                        "current sentence 4 true",
                        "previous article 2 false",
                        "previous paragraph 2 false",
                        "previous sentence 4 false");
        assertThat(status.indices()).allSatisfy(index -> {
            assertThat(index.analysisFingerprint()).isEqualTo(status.analysisFingerprint());
            assertThat(index.contractVersion()).isEqualTo(status.contractVersion());
        });
    }

    private static String[] articles(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"id\":\"a" + i + "\",\"title\":\"第" + i + "篇\",\"text\":\"第" + i + "句在涪陵区。还有一句。\"}")
                .toArray(String[]::new);
    }

    private interface Action {
        void run() throws InterruptedException;
    }

    /** Runs an action when the first article has been read. */
    private static ProgressListener onFirst(Action action) {
        AtomicBoolean done = new AtomicBoolean();
        return (bytes, read) -> {
            if (!done.compareAndSet(false, true)) {
                return;
            }
            try {
                action.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts tests", e);
            }
        };
    }
}
