package io.zhengwen.articles.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.articles.Article;
import io.zhengwen.text.TextCleaner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that name files are followed only in a trusted rejects file. */
final class RetryTest {
    @TempDir
    private Path folder;

    private ReadingFiles files;
    private Path secret;

    @BeforeEach
    void setUp() {
        files = new ReadingFiles(folder);
        secret = files.write("private/secret.txt", "秘密。");
    }

    private static String line(Path root, Path file) {
        return "{\"rejected\":{\"where\":\"x\",\"reason\":\"y\",\"root\":\"" + root + "\",\"file\":\"" + file
                + "\",\"path\":\"n.txt\"}}\n";
    }

    private String secretLine() {
        return line(folder.resolve("private"), secret);
    }

    private static String reasonOf(List<ReadOutcome> outcomes) {
        assertThat(ReadingFiles.articles(outcomes)).isEmpty();
        List<ReadOutcome.Rejected> rejected = ReadingFiles.rejected(outcomes);
        assertThat(rejected).hasSize(1);
        return rejected.get(0).reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.ndjson", "a.jsonl.gz", "a.zip", "a.json"})
    void noLineOfAnInputNamesAFile(String name) throws IOException {
        Path file = files.write("in/" + name, packed(name, secretLine()));
        List<List<ReadOutcome>> ways = new ArrayList<>();
        ways.add(ReadingFiles.read(file));
        ways.add(ReadingFiles.read(folder.resolve("in")));
        ways.add(ReadingFiles.followingLinks(folder.resolve("in")));
        assertThat(ways).allSatisfy(outcomes -> assertThat(reasonOf(outcomes)).contains("--retry"));
    }

    @Test
    void norDoesOneOfAWatchedFolderOrOfStandardInputOrOfARequest() throws InterruptedException {
        files.write("in/a.jsonl", secretLine());
        assertThat(reasonOf(ReadingFiles.found(folder.resolve("in"), "a.jsonl")))
                .contains("--retry");
        assertThat(reasonOf(ReadingFiles.readStandardInput(secretLine()))).contains("--retry");
        byte[] body = secretLine().getBytes(StandardCharsets.UTF_8);
        List<ReadOutcome> outcomes = new ArrayList<>();
        JsonArticleSource.one(body, "body").read(outcomes::add);
        assertThat(reasonOf(outcomes)).contains("names a file");
        outcomes.clear();
        JsonArticleSource.lines(body, "body").read(outcomes::add);
        assertThat(reasonOf(outcomes)).contains("names a file");
    }

    /** Untrusted input must not become a trusted line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "{\"rejected\":{\"raw\":%s}}",
                "[%s]",
                "{\"title\":5,\"text\":\"文\",\"rejected\":{\"file\":\"/x\"}}"
            })
    void theRejectionOfSuchALineIsNotFollowedEither(String form) {
        String quoted = "\"" + secretLine().strip().replace("\"", "\\\"") + "\"";
        String line = String.format(
                Locale.ROOT, form, form.contains("raw") ? quoted : secretLine().strip());
        List<ReadOutcome> first = ReadingFiles.readStandardInput("\n" + line.replace("[", "{\"text\":\"短。\"}\n["));
        Path rejects =
                files.write("rejects.jsonl", ReadingFiles.rejected(first).get(0).line());
        List<ReadOutcome> again = ReadingFiles.retry(rejects);
        assertThat(ReadingFiles.articles(again)).isEmpty();
        assertThat(ReadingFiles.rejected(again)).hasSize(1);
        Path third =
                files.write("third.jsonl", ReadingFiles.rejected(again).get(0).line());
        assertThat(ReadingFiles.articles(ReadingFiles.retry(third))).isEmpty();
    }

    @Test
    void aRetriedFileIsReadBelowTheArgumentThatItWasFoundUnder() {
        files.write("in/sub/a.txt", "");
        List<ReadOutcome> first = ReadingFiles.read(folder.resolve("in"));
        Path rejects =
                files.write("rejects.jsonl", ReadingFiles.rejected(first).get(0).line());
        files.write("in/sub/a.txt", "补上了。");
        assertThat(ReadingFiles.articles(ReadingFiles.retry(rejects)))
                .singleElement()
                .satisfies(article -> {
                    assertThat(article.text()).isEqualTo("补上了。");
                    assertThat(article.path()).isEqualTo("sub/a.txt");
                });
    }

    @Test
    void aCompressedFileIsReadAgainAsOne() throws IOException {
        Path file = files.write("in/a.txt.gz", packed(".gz", ""));
        Path rejects = files.write(
                "r.jsonl", ReadingFiles.rejected(ReadingFiles.read(file)).get(0).line());
        files.write("in/a.txt.gz", packed(".gz", "补上了。"));
        assertThat(ReadingFiles.articles(ReadingFiles.retry(rejects)))
                .extracting(Article::text, Article::path)
                .containsExactly(org.assertj.core.api.Assertions.tuple("补上了。", "a.txt"));
    }

    @Test
    void nothingOutsideOfThatArgumentIsRead() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.createSymbolicLink(in.resolve("link.txt"), secret);
        Files.createSymbolicLink(in.resolve("linked"), folder.resolve("private"));
        List<String> lines = List.of(
                line(in, secret),
                line(in, in.resolve("../private/secret.txt")),
                line(in, in.resolve("link.txt")),
                line(in, in.resolve("linked/secret.txt")),
                line(in, Path.of("in/link.txt")),
                line(Path.of(""), secret),
                line(folder.resolve("private"), Path.of("/proc/self/root").resolve(folder.relativize(secret))),
                secretLine().replace("\"root\"", "\"Root\""),
                secretLine().replace("secret.txt\"", "secret\\u0000.txt\""));
        Path rejects = files.write("rejects.jsonl", String.join("", lines));
        List<ReadOutcome> outcomes = ReadingFiles.retry(rejects);
        assertThat(ReadingFiles.articles(outcomes)).isEmpty();
        assertThat(ReadingFiles.rejected(outcomes)).hasSize(lines.size());
    }

    @Test
    void aFileThatNamesItselfIsReadOnceMoreAndNotForEver() {
        Path file = folder.resolve("loop.jsonl");
        files.write("loop.jsonl", line(folder, file));
        assertThat(reasonOf(ReadingFiles.read(file))).contains("--retry");
        assertThat(reasonOf(ReadingFiles.retry(file))).contains("--retry");
    }

    @Test
    void wholeArticlesOfARejectsFileAreInputWithoutBeingVouchedFor() {
        Article article = Article.of("题", "文。");
        Path file = files.write(
                "r.jsonl",
                RejectLine.article("here", "is rejected", "i", article).line());
        assertThat(ReadingFiles.articles(ReadingFiles.read(file)))
                .extracting(Article::text)
                .containsExactly("文。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd.txt", "/etc/passwd.txt", "a/../../b.txt", "a\\u0000b.txt", "C:\\\\b.txt", " "})
    void aLinesOwnPathLeadsNowhere(String path) throws InterruptedException {
        files.write("one/x.txt", "先有的。");
        files.write("two/a.jsonl", "{\"text\":\"好。\",\"rejected\":{\"path\":\"" + path + "\"}}");
        List<String> both =
                List.of(folder.resolve("one").toString(), folder.resolve("two").toString());
        List<ReadOutcome> outcomes = new ArrayList<>();
        new InputPaths(both, InputStream.nullInputStream(), new TextCleaner()).read(outcomes::add);
        assertThat(ReadingFiles.rejected(outcomes))
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("rejected.path"));
        assertThat(ReadingFiles.articles(outcomes)).hasSize(1);
    }

    private static byte[] packed(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (name.endsWith(".gz")) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
        } else if (name.endsWith(".zip")) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("a.jsonl"));
                zip.write(bytes);
            }
        } else {
            out.write(bytes);
        }
        return out.toByteArray();
    }
}
