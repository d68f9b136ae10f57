package io.zhengwen.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.watch.FolderWatcher;
import io.zhengwen.indexer.watch.WatchedFolder;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.testcluster.TestCluster;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchIT {
    @TempDir
    private Path temporary;

    @Test
    void indexesWhatArrivesAndGoesOnAfterAnInterruption() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("incoming"));
        Path rejects = temporary.resolve("rejects.jsonl");
        try (IndexerFixture fixture = new IndexerFixture()) {
            Files.writeString(folder.resolve("a.txt"), "第一篇。");
            BlockingQueue<IndexRunSummary> rounds = new LinkedBlockingQueue<>();
            ExecutorService watching = watch(fixture, folder, rejects, rounds);
            assertThat(next(rounds).indexed()).isEqualTo(1);
            Files.write(folder.resolve("broken.txt"), new byte[] {0, 1, 2});
            assertThat(next(rounds).rejected()).isEqualTo(1);
            stop(watching);

            Files.writeString(folder.resolve("b.txt"), "第二篇。");
            watching = watch(fixture, folder, rejects, rounds);
            IndexRunSummary goneOn = next(rounds);
            stop(watching);
            assertThat(goneOn.read()).isEqualTo(1);
            assertThat(fixture.texts(PassageLevel.ARTICLE).values()).containsExactlyInAnyOrder("第一篇。", "第二篇。");
            assertThat(rejects).content().contains("broken.txt");
        }
    }

    /** Sets the marks that processes leave which were killed while they read the file. */
    @Test
    void getsPastAFileThatHasKilledItAgainAndAgain() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("incoming"));
        Path rejects = temporary.resolve("rejects.jsonl");
        Path killer = Files.writeString(folder.resolve("a-killer.txt"), "杀手。");
        Path suspect = Files.writeString(folder.resolve("b-suspect.txt"), "无辜的。");
        Files.writeString(folder.resolve("c.txt"), "别的。");
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            marks.append(begun(killer));
        }
        Files.writeString(temporary.resolve("marks.tsv"), marks + begun(suspect));
        try (IndexerFixture fixture = new IndexerFixture()) {
            BlockingQueue<IndexRunSummary> rounds = new LinkedBlockingQueue<>();
            ExecutorService watching = watch(fixture, folder, rejects, rounds);
            assertThat(next(rounds).indexed()).as("the others first").isEqualTo(1);
            assertThat(fixture.texts(PassageLevel.ARTICLE).values()).containsExactly("别的。");
            assertThat(next(rounds).firstRejections())
                    .singleElement()
                    .satisfies(r -> assertThat(r.reason()).contains("3 times"));
            assertThat(next(rounds).indexed()).as("alone").isEqualTo(1);

            Files.writeString(killer, "不再杀人。");
            assertThat(next(rounds).indexed())
                    .as("tried again when it has changed")
                    .isEqualTo(1);
            stop(watching);
            assertThat(rejects).content().hasLineCount(1).contains("a-killer.txt");
        }
    }

    private static String begun(Path file) throws IOException {
        return file.getFileName() + "\t" + Files.size(file) + "\t"
                + Files.getLastModifiedTime(file).toMillis() + "\tbegun\n";
    }

    @Test
    void takesNoStopForTheFaultOfAFile() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("incoming"));
        Path rejects = temporary.resolve("rejects.jsonl");
        Files.writeString(folder.resolve("a.txt"), "第一篇。");
        IndexNames names = new IndexNames(TestCluster.shared().freshPrefix());
        HttpProxy.Decision away = path -> path.endsWith("/_bulk") ? HttpProxy.Fate.LOST : HttpProxy.Fate.PASSES;
        for (int i = 0; i < 4; i++) {
            try (HttpProxy proxy = new HttpProxy(TestCluster.shared(), away);
                    ElasticsearchClient client = proxy.client();
                    IndexerFixture cutOff = IndexerFixture.withSmallBatches(names, client)) {
                stopped(watch(cutOff, folder, rejects, new LinkedBlockingQueue<>()));
            }
        }
        try (IndexerFixture fixture = new IndexerFixture(names)) {
            BlockingQueue<IndexRunSummary> rounds = new LinkedBlockingQueue<>();
            ExecutorService watching = watch(fixture, folder, rejects, rounds);
            assertThat(next(rounds).indexed()).isEqualTo(1);
            stop(watching);
        }
    }

    private static void stopped(ExecutorService watching) throws InterruptedException {
        watching.shutdown();
        assertThat(watching.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private ExecutorService watch(
            IndexerFixture fixture, Path folder, Path rejects, BlockingQueue<IndexRunSummary> rounds) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        thread.execute(() -> {
            Path marks = temporary.resolve("marks.tsv");
            try (WatchedFolder watched =
                            new WatchedFolder(folder, marks, Duration.ofMillis(50), Duration.ofMillis(200));
                    FolderWatcher watch =
                            new FolderWatcher(fixture.indexer(), new TextCleaner(), folder, watched, rejects)) {
                watch.run(rounds::add);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                throw new IllegalStateException("the watch cannot be closed", e);
            }
        });
        return thread;
    }

    private static IndexRunSummary next(BlockingQueue<IndexRunSummary> rounds) throws InterruptedException {
        IndexRunSummary next = rounds.poll(1, TimeUnit.MINUTES);
        assertThat(next).isNotNull();
        return next;
    }

    private static void stop(ExecutorService watching) throws InterruptedException {
        watching.shutdownNow();
        assertThat(watching.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
}
