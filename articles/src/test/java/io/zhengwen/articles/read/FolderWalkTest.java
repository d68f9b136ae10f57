package io.zhengwen.articles.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.articles.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders in which not everything is a regular file. */
@Timeout(60)
final class FolderWalkTest {
    @TempDir
    private Path temporary;

    private Path folder = Path.of("not yet made");
    private ReadingFiles files;
    private ReadingFiles elsewhere;

    @BeforeEach
    void setUp() throws IOException {
        folder = Files.createDirectory(temporary.resolve("incoming"));
        files = new ReadingFiles(folder);
        elsewhere = new ReadingFiles(temporary.resolve("elsewhere"));
        files.write("a.txt", "自己的一篇。");
        elsewhere.write("secret.txt", "别处的一篇。");
        elsewhere.write("below/deep.txt", "别处深处的一篇。");
    }

    private Path link(String name, Path target) throws IOException {
        return Files.createSymbolicLink(folder.resolve(name), target);
    }

    private static List<String> texts(List<ReadOutcome> outcomes) {
        return ReadingFiles.articles(outcomes).stream().map(Article::text).toList();
    }

    @Test
    void followsNoLinkUnlessAsked() throws IOException {
        link("file.txt", temporary.resolve("elsewhere/secret.txt"));
        link("folder", temporary.resolve("elsewhere"));
        link("nowhere.txt", temporary.resolve("gone.txt"));
        link("hosts.txt", Path.of("/etc/hosts"));
        List<ReadOutcome> outcomes = files.readAll();
        assertThat(texts(outcomes)).containsExactly("自己的一篇。");
        assertThat(ReadingFiles.skips(outcomes)).hasSize(4).containsOnly(SkipKind.LINK);
        assertThat(outcomes).hasSize(5);
    }

    @Test
    void followsLinksWhenAskedAndNamesFilesByTheLink() throws IOException {
        link("file.txt", temporary.resolve("elsewhere/secret.txt"));
        link("folder", temporary.resolve("elsewhere"));
        link("nowhere.txt", temporary.resolve("gone.txt"));
        List<ReadOutcome> outcomes = ReadingFiles.followingLinks(folder);
        assertThat(ReadingFiles.articles(outcomes))
                .extracting(Article::path)
                .containsExactly("a.txt", "file.txt", "folder/below/deep.txt", "folder/secret.txt");
        assertThat(ReadingFiles.skips(outcomes)).containsExactly(SkipKind.LINK);
    }

    @Test
    void readsNoFolderTwiceHoweverManyLinksLeadThere() throws IOException {
        link("loop", folder);
        link("up", temporary);
        Path level = temporary.resolve("elsewhere");
        for (int i = 0; i < 30; i++) { // a thousand million ways to the last one
            Path next = Files.createDirectory(temporary.resolve("level" + i));
            Files.createSymbolicLink(level.resolve("one"), next);
            Files.createSymbolicLink(level.resolve("two"), next);
            level = next;
        }
        Files.writeString(level.resolve("last.txt"), "最后的一篇。");
        assertThat(texts(ReadingFiles.followingLinks(folder)))
                .containsExactlyInAnyOrder("自己的一篇。", "别处的一篇。", "别处深处的一篇。", "最后的一篇。");
        assertThat(texts(files.readAll())).containsExactly("自己的一篇。");
    }

    @Test
    void waitsForNoPipe() throws Exception {
        pipe("pipe.txt");
        pipe("pipe.zip");
        pipe("pipe.jsonl.gz");
        link("null.txt", Path.of("/dev/zero"));
        List<ReadOutcome> outcomes = files.readAll();
        assertThat(texts(outcomes)).containsExactly("自己的一篇。");
        assertThat(ReadingFiles.skips(outcomes))
                .containsExactlyInAnyOrder(SkipKind.SPECIAL, SkipKind.SPECIAL, SkipKind.SPECIAL, SkipKind.LINK);
        assertThat(ReadingFiles.skips(ReadingFiles.followingLinks(folder)))
                .hasSize(4)
                .containsOnly(SkipKind.SPECIAL);
    }

    @Test
    void takesNoPipeForAnArgumentAndTheFileBehindALink() throws Exception {
        Path pipe = pipe("pipe.txt");
        assertThatThrownBy(() -> ReadingFiles.read(pipe))
                .isInstanceOf(MissingInputException.class)
                .hasMessageContaining("no regular file");
        assertThatThrownBy(() -> ReadingFiles.retry(pipe)).isInstanceOf(MissingInputException.class);
        Path link = link("named.txt", temporary.resolve("elsewhere/secret.txt"));
        assertThat(texts(ReadingFiles.read(link))).containsExactly("别处的一篇。");
        Path linked = link("linked", temporary.resolve("elsewhere"));
        assertThat(texts(ReadingFiles.read(linked))).containsExactly("别处深处的一篇。", "别处的一篇。");
    }

    /** As when another process is faster than the walk. */
    @Test
    void opensNothingThatHasBecomeALinkSinceItWasFound() throws Exception {
        Files.createDirectory(folder.resolve("sub"));
        link("file.txt", temporary.resolve("elsewhere/secret.txt"));
        link("sub/../folder", temporary.resolve("elsewhere"));
        pipe("pipe.txt");
        List<ReadOutcome> outcomes = ReadingFiles.found(folder, "a.txt", "file.txt", "folder/secret.txt", "pipe.txt");
        assertThat(texts(outcomes)).containsExactly("自己的一篇。");
        assertThat(ReadingFiles.skips(outcomes)).containsExactly(SkipKind.LINK, SkipKind.LINK);
        assertThat(ReadingFiles.rejected(outcomes))
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).isEqualTo("is no regular file"));
    }

    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }
}
