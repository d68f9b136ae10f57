package io.zhengwen.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.watch.FolderWatcher;
import io.zhengwen.indexer.watch.WatchedFolder;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.text.TextCleaner;
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
            assertThat(next(rounds).refused()).isEqualTo(1);
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
            } catch (java.io.IOException e) {
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
