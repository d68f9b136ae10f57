package io.zhengwen.indexer.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchedFolderTest {
    @TempDir
    private Path temporary;

    private Path folder = Path.of("not yet made");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("incoming"));
    }

    @AfterEach
    void nothingIsWrittenIntoTheFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allMatch(file -> file.toString().endsWith(".txt"));
        }
    }

    @Test
    void findsWhatIsThereAndWhatArrivesLaterBelowToo() throws Exception {
        write("a.txt");
        try (WatchedFolder watched = watched()) {
            Map<String, FileState> first = watched.await();
            assertThat(first).containsOnlyKeys("a.txt");
            watched.done(first);
            CompletableFuture<Map<String, FileState>> next = next(watched);
            Path part = Files.writeString(temporary.resolve("part"), "后来的。");
            Files.createDirectory(folder.resolve("new"));
            Files.move(part, folder.resolve("new/b.txt"), StandardCopyOption.ATOMIC_MOVE);
            assertThat(next.join()).containsOnlyKeys("new/b.txt");
        }
    }

    @Test
    void goesOnWhereItWasInterrupted() throws Exception {
        write("a.txt");
        write("b.txt");
        try (WatchedFolder watched = watched()) {
            Map<String, FileState> one = new HashMap<>(watched.await());
            assertThat(one.remove("b.txt")).isNotNull();
            watched.done(one);
        }
        try (WatchedFolder again = watched()) {
            assertThat(again.await()).containsOnlyKeys("b.txt");
        }
    }

    @Test
    void findsAChangedFileAgainAndAMarkThatWasCutOffCountsForNothing() throws Exception {
        write("a.txt");
        write("b.txt");
        try (WatchedFolder watched = watched()) {
            watched.done(watched.await());
        }
        Files.writeString(folder.resolve("a.txt"), "改得更长了。");
        String marks = Files.readString(marks());
        Files.writeString(marks(), marks.substring(0, marks.length() - 3));
        try (WatchedFolder again = watched()) {
            assertThat(again.await()).containsOnlyKeys("a.txt", "b.txt");
        }
    }

    private void write(String name) throws IOException {
        Files.writeString(folder.resolve(name), "一篇文章。");
    }

    private Path marks() {
        return temporary.resolve("marks/folder.tsv");
    }

    private WatchedFolder watched() {
        return new WatchedFolder(folder, marks(), Duration.ofMillis(20), Duration.ofMillis(200));
    }

    private static CompletableFuture<Map<String, FileState>> next(WatchedFolder watched) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return watched.await();
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        });
    }
}
