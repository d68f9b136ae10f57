package io.zhengwen.articles.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.articles.Article;
import io.zhengwen.articles.PublishedAt;
import io.zhengwen.text.TextCleaner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputPathsTest {
    @TempDir
    private Path folder;

    private ReadingFiles files;

    @BeforeEach
    void setUp() {
        files = new ReadingFiles(folder);
    }

    @Test
    void takesAShortFirstLineWithoutClosingPunctuationForTheTitle() {
        files.write("a.txt", "袁家军在涪陵长寿调研时强调 加快打造现代制造业集群\n11月2日，市委书记前往涪陵区调研。\n");
        Article article = ReadingFiles.articles(files.readAll()).get(0);
        assertThat(article.title()).isEqualTo("袁家军在涪陵长寿调研时强调 加快打造现代制造业集群");
        assertThat(article.text()).isEqualTo("11月2日，市委书记前往涪陵区调研。\n");
        assertThat(article.path()).isEqualTo("a.txt");
    }

    @Test
    void takesNoTitleThatIsASentenceOrAllThereIs() {
        files.write("a.txt", "他说：“好。”\n他走了。");
        files.write("b.txt", "只有一行");
        assertThat(ReadingFiles.articles(files.readAll()))
                .extracting(Article::title)
                .containsExactly(null, null);
    }

    @Test
    void readsFoldersInOrderWithPathsRelativeToTheArgument() {
        files.write("b/2.txt", "二。");
        files.write("a/1.txt", "一。");
        assertThat(ReadingFiles.articles(files.readAll()))
                .extracting(Article::path)
                .containsExactly("a/1.txt", "b/2.txt");
    }

    @Test
    void skipsWhatIsNoArticleInAFolder() {
        files.write("README.md", "# 说明");
        files.write("SOURCES.md", "来源");
        files.write("queries.yaml", "a: 1");
        files.write(".hidden.txt", "藏");
        List<ReadOutcome> outcomes = files.readAll();
        assertThat(outcomes).hasSize(4);
        assertThat(ReadingFiles.skips(outcomes))
                .containsExactlyInAnyOrder(
                        SkipKind.DOCUMENTATION, SkipKind.DOCUMENTATION, SkipKind.OTHER_FORM, SkipKind.HIDDEN);
    }

    @Test
    void rejectsByNameWhatWasNamedAndIsOfNoKnownForm() {
        Path yaml = files.write("queries.yaml", "a: 1");
        assertThat(ReadingFiles.rejected(ReadingFiles.read(yaml)))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.where()).endsWith("queries.yaml");
                    assertThat(r.reason()).contains("allowed: .txt .md");
                });
    }

    @Test
    void rejectsEmptyBinaryAndHugeFilesAndReadsTheRest() {
        files.write("1-empty.txt", "");
        files.write("2-binary.txt", new byte[] {0, 1, 2, 3, (byte) 0xFF, 0});
        files.write("3-huge.txt", "长".repeat(700_000));
        files.write("4-good.txt", "好。");
        List<ReadOutcome> outcomes = files.readAll();
        assertThat(ReadingFiles.rejected(outcomes))
                .extracting(ReadOutcome.Rejected::reason)
                .satisfiesExactly(
                        empty -> assertThat(empty).isEqualTo("is empty"),
                        binary -> assertThat(binary).contains("binary"),
                        huge -> assertThat(huge).contains("2100000 bytes").contains("2 MB"));
        assertThat(ReadingFiles.articles(outcomes)).hasSize(1);
    }

    @Test
    void rejectsAMissingPathBeforeReadingAnything() {
        String missing = folder.resolve("missing").toString();
        assertThatThrownBy(() -> new InputPaths(List.of(missing), InputStream.nullInputStream(), new TextCleaner()))
                .isInstanceOf(MissingInputException.class)
                .hasMessage(missing + ": no such file or folder");
    }

    @Test
    void datesArticlesByTextBeforeFileName() {
        files.write("2023-11-01.txt", "标题\n（2023年11月2日）\n正文。");
        files.write("2023-11-03.txt", "正文。");
        assertThat(ReadingFiles.articles(files.readAll()))
                .extracting(Article::publishedAt)
                .containsExactly(
                        new PublishedAt("2023-11-02", PublishedAt.DateOrigin.TEXT),
                        new PublishedAt("2023-11-03", PublishedAt.DateOrigin.FILE_NAME));
    }

    @Test
    void readsCompressedFilesAndArchives() throws IOException {
        files.write("a.jsonl.gz", gzip("{\"id\":\"1\",\"text\":\"一。\"}\n"));
        files.write("b.zip", zip("新闻/二.txt", "二。"));
        List<Article> articles = ReadingFiles.articles(files.readAll());
        assertThat(articles).extracting(Article::text).containsExactly("一。", "二。");
        assertThat(articles.get(1).path()).isEqualTo("b.zip/新闻/二.txt");
    }

    @Test
    void readsJsonThatIsOneObjectOrAList() {
        files.write("a.json", "{\n  \"text\": \"一。\"\n}\n");
        files.write("b.json", "[{\"text\":\"二。\"},\n{\"text\":5},\n{\"text\":\"三。\"}]");
        files.write("c.json", "{\"text\":\"四。\"} {");
        List<ReadOutcome> outcomes = files.readAll();
        assertThat(ReadingFiles.articles(outcomes)).extracting(Article::text).containsExactly("一。", "二。", "三。", "四。");
        assertThat(ReadingFiles.rejected(outcomes))
                .extracting(ReadOutcome.Rejected::reason)
                .satisfiesExactly(
                        member -> assertThat(member).isEqualTo("has text 5; allowed: a string"),
                        syntax -> assertThat(syntax)
                                .isEqualTo("is not valid JSON after article 1: Unexpected end-of-input:"
                                        + " expected close marker for Object"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsJsonOfAnyUsualCharacterSet(String charset) {
        files.write("a.json", "[{\"text\":\"重庆。\"}]".getBytes(Charset.forName(charset)));
        assertThat(ReadingFiles.articles(files.readAll()))
                .extracting(Article::text)
                .containsExactly("重庆。");
    }

    @Test
    void rejectsADamagedArchiveAndReadsTheRest() {
        files.write("a.zip", "not an archive".getBytes(StandardCharsets.UTF_8));
        files.write("b.jsonl.gz", "not compressed".getBytes(StandardCharsets.UTF_8));
        files.write("c.txt", "好。");
        files.write("d.jsonl.gz", "x".getBytes(StandardCharsets.UTF_8));
        List<ReadOutcome> outcomes = files.readAll();
        assertThat(ReadingFiles.rejected(outcomes))
                .hasSize(3)
                .allSatisfy(r -> assertThat(r.reason()).contains("damaged").doesNotContain("null"));
        assertThat(ReadingFiles.articles(outcomes)).hasSize(1);
    }

    @Test
    void readsPlainTextOrLinesOfJsonFromStandardInput() {
        assertThat(ReadingFiles.articles(ReadingFiles.readStandardInput("标题\n正文。")))
                .extracting(Article::title)
                .containsExactly("标题");
        assertThat(ReadingFiles.articles(ReadingFiles.readStandardInput("{\"text\":\"一。\"}\n{\"text\":\"二。\"}")))
                .extracting(Article::text)
                .containsExactly("一。", "二。");
    }

    @Test
    void readsARejectedEntryOfAnArchiveAgainFromTheRejectsFile() throws IOException {
        files.write("b.zip", zip("空.txt", ""));
        List<ReadOutcome.Rejected> rejected = ReadingFiles.rejected(files.readAll());
        assertThat(rejected)
                .singleElement()
                .satisfies(r -> assertThat(r.where()).endsWith("b.zip!/空.txt"));
        files.write("b.zip", zip("空.txt", "不再空。"));
        Path rejects = files.write("again/rejects.jsonl", rejected.get(0).line());
        assertThat(ReadingFiles.articles(ReadingFiles.retry(rejects)))
                .singleElement()
                .satisfies(article -> {
                    assertThat(article.text()).isEqualTo("不再空。");
                    assertThat(article.path()).isEqualTo("b.zip/空.txt");
                });
    }

    @Test
    void rejectsFilesWhosePathTwoArgumentsShareAndReadsOneFileTwice() throws InterruptedException {
        files.write("a/1.txt", "甲。");
        files.write("b/1.txt", "乙。");
        files.write("b/2.txt", "丙。");
        List<String> both =
                List.of(folder.resolve("a").toString(), folder.resolve("b").toString());
        List<ReadOutcome> outcomes = new ArrayList<>();
        new InputPaths(both, InputStream.nullInputStream(), new TextCleaner()).read(outcomes::add);
        assertThat(ReadingFiles.articles(outcomes)).extracting(Article::text).containsExactly("甲。", "丙。");
        assertThat(ReadingFiles.rejected(outcomes))
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("same path (1.txt)", "one article"));

        outcomes.clear();
        new InputPaths(List.of(both.get(0), both.get(0) + "/1.txt"), InputStream.nullInputStream(), new TextCleaner())
                .read(outcomes::add);
        assertThat(ReadingFiles.rejected(outcomes)).isEmpty();
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** An archive with names in GB18030, as older Chinese systems write them. */
    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, Charset.forName("GB18030"))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
