package io.zhengwen.indexer.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
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

    @Test
    void countsHowOftenAFileWasBegunAndTheProgramEndedBeforeItWasDone() throws Exception {
        write("a.txt");
        write("b.txt");
        FileState a = begun("a.txt", watched -> {});
        assertThat(timesBegun("a.txt", a)).isEqualTo(1);
        assertThat(timesBegun("b.txt", a)).isZero();
        begun("a.txt", WatchedFolder::stop);
        assertThat(timesBegun("a.txt", a))
                .as("told to stop, nothing speaks against the file")
                .isEqualTo(1);
        begun("a.txt", WatchedFolder::release);
        assertThat(timesBegun("a.txt", a)).isEqualTo(1);
        begun("a.txt", watched -> {});
        assertThat(timesBegun("a.txt", a)).isEqualTo(2);
        assertThat(timesBegun("a.txt", new FileState(1, 1)))
                .as("a file that has changed")
                .isZero();
        begun("a.txt", watched -> watched.done(Map.of("a.txt", a)));
        assertThat(timesBegun("a.txt", a)).isZero();
    }

    @Test
    void marksNothingOnceItIsToldToStop() throws Exception {
        write("a.txt");
        FileState a;
        try (WatchedFolder watched = watched()) {
            watched.stop();
            a = begin(watched, "a.txt");
        }
        assertThat(timesBegun("a.txt", a)).isZero();
    }

    @Test
    void seesNeitherLinksNorPipes() throws Exception {
        write("a.txt");
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "别处的。");
        Path file = Files.createSymbolicLink(folder.resolve("b.txt"), secret);
        Path linked = Files.createSymbolicLink(folder.resolve("sub"), elsewhere);
        Path pipe = folder.resolve("pipe.txt");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        try (WatchedFolder watched = watched()) {
            assertThat(watched.await()).containsOnlyKeys("a.txt");
        }
        for (Path one : List.of(file, linked, pipe)) {
            Files.delete(one);
        }
    }

    /** Starts a file in a process that then ends in some way. */
    private FileState begun(String path, Consumer<WatchedFolder> end) throws Exception {
        try (WatchedFolder watched = watched()) {
            FileState state = begin(watched, path);
            end.accept(watched);
            return state;
        }
    }

    private static FileState begin(WatchedFolder watched, String path) throws InterruptedException {
        FileState state = Objects.requireNonNull(watched.await().get(path));
        watched.begin(path, state);
        return state;
    }

    private int timesBegun(String path, FileState state) throws IOException {
        try (WatchedFolder watched = watched()) {
            return watched.timesBegun(path, state);
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
