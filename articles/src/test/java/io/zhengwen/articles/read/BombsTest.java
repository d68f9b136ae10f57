package io.zhengwen.articles.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.articles.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would become very large, or take forever, if they were processed naively. */
final class BombsTest {
    private static final String BODY = "<body><p>市领导前往涪陵区调研，察看企业的生产车间，了解技术研发和市场销售等情况。</p>";
    private static final int HUNDRED_MEGABYTES = 100_000_000;

    @TempDir
    private Path folder;

    private ReadingFiles files;

    @BeforeEach
    void setUp() {
        files = new ReadingFiles(folder);
    }

    /** Ten entities of ten each, which would expand to a billion. */
    private static String billionLaughs(String body) {
        StringBuilder page = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE html [\n<!ENTITY lol0 \"哈哈\">\n");
        for (int i = 1; i < 10; i++) {
            page.append("<!ENTITY lol").append(i).append(" \"");
            page.append(("&lol" + (i - 1) + ";").repeat(10)).append("\">\n");
        }
        return page.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">\n]>\n<html>")
                .append(body)
                .append("<p>&lol9;&file;</p></body></html>")
                .toString();
    }

    @Test
    void entitiesThatAPageDefinesAreNeverExpanded() throws IOException {
        byte[] page = billionLaughs(BODY).getBytes(StandardCharsets.UTF_8);
        files.write("a.html", page);
        files.write("b.html.gz", gzip(page));
        files.write("c.zip", zip("c.html", page));
        List<Article> articles = ReadingFiles.articles(files.readAll());
        assertThat(articles).hasSize(3).allSatisfy(article -> {
            assertThat(article.original().length()).isLessThan(2 * page.length);
            assertThat(article.text()).contains("涪陵区调研", "&lol9;", "&file;").doesNotContain("root:");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<span>", "<b>", "<a href=x>", "<ul><li>", "<table><tr><td>", "<nav>", "<article>"})
    void aPageThatIsNestedWithoutEndIsReadAsFarAsItHasText(String tags) {
        int times = 90_000 / tags.split("<", -1).length;
        files.write("a.html", BODY + "<main><p>正文在这里，一共二十多个字，应当读得出来才对。</p></main>" + tags.repeat(times));
        assertThat(ReadingFiles.articles(files.readAll()))
                .singleElement()
                .satisfies(article -> assertThat(article.text()).contains("正文在这里"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>", "<div><b>", "<a><i><u><p>", "<td>", "<!doctype>", "<"})
    void aPageOfTooManyTagsIsRejected(String tags) {
        files.write("a.html", BODY + tags.repeat(110_000));
        assertThat(ReadingFiles.rejected(files.readAll()))
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason()).contains("tags; allowed: at most 100000"));
    }

    @Test
    void aHugeAttributeIsNoText() {
        files.write("a.html", BODY + "<p title=\"" + "长".repeat(2_000_000) + "\">正文。</p>");
        files.write("b.html", "<head><meta name=ArticleTitle content=\"" + "长".repeat(2_000_000) + "\">" + BODY);
        files.write("c.html", "<p " + "a=1 ".repeat(1_000_000) + ">" + BODY);
        List<ReadOutcome> outcomes = files.readAll();
        assertThat(ReadingFiles.articles(outcomes))
                .hasSize(2)
                .allSatisfy(article -> assertThat(article.text().length()).isLessThan(100));
        assertThat(ReadingFiles.rejected(outcomes))
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason()).contains("2 MB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.md", "a.html", "a.json", "a.jsonl"})
    void whatUnpacksToHundredMegabytesIsRejectedOnTheWay(String name) throws IOException {
        byte[] start = (name.contains("json") ? "{\"text\":\"" : "").getBytes(StandardCharsets.UTF_8);
        files.write(name + ".gz", packed(out -> {
            GZIPOutputStream gzip = new GZIPOutputStream(out);
            fill(gzip, start);
            gzip.finish();
        }));
        files.write("z.zip", packed(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry(name));
            fill(zip, start);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("z.txt"));
            zip.write("好。".getBytes(StandardCharsets.UTF_8));
            zip.finish();
        }));
        List<ReadOutcome> outcomes = files.readAll();
        assertThat(ReadingFiles.rejected(outcomes))
                .hasSize(2)
                .allSatisfy(rejected -> assertThat(rejected.reason()).containsAnyOf(" MB", "allowed (20000000"));
        assertThat(ReadingFiles.articles(outcomes))
                .as("the rest of the archive")
                .extracting(Article::text)
                .containsExactly("好。");
    }

    @Test
    void archivesInsideOfArchivesAreNotOpened() throws IOException {
        byte[] inner = zip("a.txt", "好。".getBytes(StandardCharsets.UTF_8));
        files.write("a.zip", zip("b.zip", inner));
        assertThat(ReadingFiles.rejected(files.readAll()))
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason()).contains("archive inside of an archive"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 30, 6_000})
    void whatIsCompressedManyTimesIsRejected(int times) throws IOException {
        byte[] content = "好。".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            content = gzip(content);
        }
        String name = "a.txt" + ".gz".repeat(times);
        files.write("a.zip", zip(name, content));
        files.write("z.txt", "别的。");
        List<ReadOutcome> outcomes = files.readAll();
        assertThat(ReadingFiles.rejected(outcomes))
                .singleElement()
                .satisfies(r ->
                        assertThat(r.reason()).containsAnyOf("compressed more than once", "allowed: at most 1024"));
        assertThat(ReadingFiles.rejected(outcomes).get(0).where().length()).isLessThan(1_000);
        assertThat(ReadingFiles.articles(outcomes)).extracting(Article::text).containsExactly("别的。");
        if (times < 80) {
            Path alone = files.write("alone/" + name, content);
            assertThat(ReadingFiles.rejected(ReadingFiles.read(alone))).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/cron.d/a.txt", "a/../../b.txt", "/etc/a.txt", "..\\a.txt", "C:\\a.txt"})
    void anEntryWhoseNameLeadsOutOfItsArchiveIsRejected(String name) throws IOException {
        files.write("a.zip", zip(name, "好。".getBytes(StandardCharsets.UTF_8)));
        assertThat(ReadingFiles.rejected(files.readAll()))
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("leads elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.jsonl|{\"text\":\"好\",\"x\":|[|1|]|}",
                "a.jsonl|{\"text\":\"好\",\"x\":|{\"a\":|1|}|}",
                "a.json|{\"text\":\"好\",\"x\":|[|1|]|}",
                "a.json||[||]|",
                "a.md|---\nx: |[|1|]|\n---\n好。",
                "a.md|---\nx: |{a: |1|}|\n---\n好。",
                "a.md|---\nx:\n  |- |1||\n---\n好。",
            })
    void whatIsNestedTooDeepIsRejectedAndSaysHowDeepItMayBe(String form) {
        String[] parts = form.split("\\|", -1);
        for (int depth : List.of(101, 2_000, 40_000)) {
            String content = parts[1] + parts[2].repeat(depth) + parts[3] + parts[4].repeat(depth) + parts[5];
            Path file = files.write(parts[0], content);
            assertThat(ReadingFiles.rejected(ReadingFiles.read(file)))
                    .singleElement()
                    .satisfies(r -> assertThat(r.reason()).containsAnyOf("nesting depth is more than 100", "100000"));
        }
        Path fine = files.write(parts[0], parts[1] + parts[2].repeat(50) + "1" + parts[4].repeat(50) + parts[5]);
        assertThat(ReadingFiles.rejected(ReadingFiles.read(fine)))
                .allSatisfy(r -> assertThat(r.reason()).doesNotContain("nesting"));
    }

    /** Each alias stands for nine of the one before it, which would expand to thousands of millions. */
    @Test
    void aliasesOfFrontMatterAreNotMultiplied() {
        StringBuilder yaml = new StringBuilder("---\na0: &a0 [x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            yaml.append("a").append(i).append(": &a").append(i).append(" [");
            yaml.append(("*a" + (i - 1) + ", ").repeat(9)).append("x]\n");
        }
        files.write("a.md", yaml.append("---\n正文。").toString());
        List<ReadOutcome> outcomes = files.readAll();
        assertThat(outcomes).hasSize(1);
        assertThat(ReadingFiles.articles(outcomes))
                .allSatisfy(a -> assertThat(a.extra().toString().length()).isLessThan(10_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a **b ", "[", "![", "<b>", "<div>\n", "1. > "})
    void markdownThatIsNestedWithoutEndIsReadAsText(String mark) {
        String closing = mark.startsWith("*") ? " b** a*".repeat(20_000) : "";
        files.write("a.md", "正文在这里。\n\n" + mark.repeat(20_000) + "里面" + closing);
        assertThat(ReadingFiles.articles(files.readAll()))
                .singleElement()
                .satisfies(article -> assertThat(article.original()).contains("正文在这里。", "里面"));
    }

    private interface Filling {
        void into(OutputStream out) throws IOException;
    }

    private static byte[] packed(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        filling.into(bytes);
        return bytes.toByteArray();
    }

    private static void fill(OutputStream out, byte[] start) throws IOException {
        out.write(start);
        byte[] many = "a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        for (int written = 0; written < HUNDRED_MEGABYTES; written += many.length) {
            out.write(many);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        return packed(out -> {
            GZIPOutputStream gzip = new GZIPOutputStream(out) {
                {
                    def.setLevel(Deflater.NO_COMPRESSION); // fast, and no smaller when it is compressed repeatedly
                }
            };
            gzip.write(content);
            gzip.finish();
        });
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        return packed(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.finish();
        });
    }
}
