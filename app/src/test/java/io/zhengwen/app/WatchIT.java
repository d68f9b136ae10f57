package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./zhengwen index --watch} beside a server, as a person starts and ends it. */
final class WatchIT {
    private static final Path DATA = ProgramRunner.folder("watch");
    private static final int MANY = 4_000;

    @TempDir
    private Path temporary;

    private static ProgramRunner.Server server;
    private static ApiClient api;

    @BeforeAll
    static void serve() throws Exception {
        server = ProgramRunner.serve(
                "serve", "--port", "0", "--rate-limit", "0", "--heap", "512", "--data", DATA.toString());
        api = new ApiClient(server.address());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void indexesWhatArrivesMarksItAndGoesOnAfterCtrlC() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("incoming"));
        Files.writeString(folder.resolve("early.txt"), "守望试验的第一篇。");
        try (ProgramRunner.Running watch = watch(folder)) {
            assertThat(watch.await("articles read")).contains("1 articles read: 1 indexed");
            assertThat(sentences("守望试验")).containsExactly("守望试验的第一篇。");

            Files.write(folder.resolve("broken.txt"), new byte[] {0, 1, 2});
            assertThat(watch.await("articles read")).contains("1 refused");
            assertThat(watch.await("refused ")).contains("broken.txt", ": ");
            assertThat(watch.await("refused articles are in")).contains("rejects.jsonl");
            assertThat(watch.interrupt()).isEqualTo(130);
        }
        assertThat(marks()).contains("early.txt", "broken.txt");
        assertThat(DATA.resolve("rejects.jsonl")).content().contains("broken.txt");

        Files.writeString(folder.resolve("late.txt"), "守望试验的第二篇。");
        try (ProgramRunner.Running watch = watch(folder)) {
            assertThat(watch.await("articles read"))
                    .as("neither what is done nor what was refused is read again")
                    .contains("1 articles read: 1 indexed");
            Files.writeString(folder.resolve("broken.txt"), "守望试验里修好的一篇。");
            assertThat(watch.await("articles read")).contains("1 articles read: 1 indexed");
        }
        assertThat(sentences("守望试验")).hasSize(3);
    }

    @Test
    void aFileThatIsStillBeingWrittenIsIndexedWhole() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("incoming"));
        try (ProgramRunner.Running watch = watch(folder)) {
            Path file = folder.resolve("growing.txt");
            try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                writer.write("半截文件的标题\n");
                for (int i = 0; i < 20; i++) {
                    writer.write("慢慢写来的第" + i + "句。");
                    writer.flush();
                    Files.writeString(folder.resolve("other" + i + ".txt"), "别处的第" + i + "篇。");
                }
                watch.await("articles read");
                writer.write("慢慢写来的最后一句。");
            }
            while (sentences("慢慢写来的最后一句").isEmpty()) {
                watch.await("articles read");
            }
        }
        assertThat(sentences("慢慢写来的")).hasSize(21);
    }

    @Test
    void killedInTheMiddleItGoesOnWithWhatIsMissing() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("incoming"));
        long before = articles();
        Files.writeString(
                folder.resolve("many.jsonl"),
                IntStream.range(0, MANY)
                        .mapToObj(i -> "{\"id\":\"kill" + i + "\",\"text\":\"第" + i + "条。\"}\n")
                        .collect(Collectors.joining()));
        try (ProgramRunner.Running watch = watch(folder)) {
            watch.await("Watching");
            while (articles() == before) {
                Thread.onSpinWait();
            }
        }
        try (ProgramRunner.Running watch = watch(folder)) {
            String line = watch.await("articles read");
            assertThat(line)
                    .contains("4,000 articles read")
                    .doesNotContain(" 0 unchanged")
                    .contains(" 0 refused");
        }
        assertThat(articles()).isEqualTo(before + MANY);
    }

    @Test
    void noFileThatArrivesEndsItOrHasAnotherOneRead() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("incoming"));
        Path secret = Files.writeString(temporary.resolve("secret.txt"), "守望之外的秘密。");
        Path itself = folder.resolve("a-itself.jsonl");
        Files.writeString(itself, reference(itself));
        Files.writeString(folder.resolve("b-other.jsonl"), reference(secret));
        Files.writeString(
                folder.resolve("c-deep.jsonl"), "{\"text\":\"深\",\"x\":" + "[".repeat(9_000) + "]".repeat(9_000));
        Files.createSymbolicLink(folder.resolve("d-link.txt"), secret);
        Files.writeString(folder.resolve("e.txt"), "守望之内的一篇。");
        try (ProgramRunner.Running watch = watch(folder)) {
            assertThat(watch.await("articles read"))
                    .contains("4 articles read: 1 indexed")
                    .contains("3 refused");
            Files.writeString(folder.resolve("f.txt"), "守望之内的又一篇。");
            assertThat(watch.await("articles read")).contains("1 articles read: 1 indexed");
        }
        assertThat(sentences("守望之外的秘密")).isEmpty();
        assertThat(sentences("守望之内的")).hasSize(2);
    }

    private static String reference(Path file) {
        return "{\"rejected\":{\"where\":\"x\",\"reason\":\"y\",\"root\":\"/\",\"file\":\"" + file
                + "\",\"path\":\"n.jsonl\"}}\n";
    }

    @Test
    void ctrlCInTheMiddleOfAFileDoesNotCountAgainstIt() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("incoming"));
        long before = articles();
        Files.writeString(
                folder.resolve("stopped.jsonl"),
                IntStream.range(0, MANY)
                        .mapToObj(i -> "{\"id\":\"stop" + i + "\",\"text\":\"停在第" + i + "条。\"}\n")
                        .collect(Collectors.joining()));
        try (ProgramRunner.Running watch = watch(folder)) {
            watch.await("Watching");
            while (articles() == before) {
                Thread.onSpinWait();
            }
            assertThat(watch.interrupt()).isEqualTo(130);
        }
        assertThat(marks().lines().filter(line -> line.startsWith("stopped.jsonl")))
                .satisfiesExactly(
                        begun -> assertThat(begun).endsWith("begun"),
                        released -> assertThat(released).endsWith("released"));
    }

    private static ProgramRunner.Running watch(Path folder) throws IOException {
        return ProgramRunner.start("index", "--watch", folder.toString(), "--data", DATA.toString());
    }

    private static String marks() throws IOException {
        try (Stream<Path> files = Files.list(DATA.resolve("watch"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static List<String> sentences(String words) throws IOException, InterruptedException {
        return ApiClient.texts(api.search("q", "\"" + words + "\"", "level", "sentence", "size", "50"));
    }

    private static long articles() throws IOException, InterruptedException {
        JsonNode all = api.search("level", "article", "size", "1");
        return all.at("/total/value").asLong();
    }
}
