package io.zhengwen.articles.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.zhengwen.articles.Article;
import io.zhengwen.articles.PublishedAt;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {
    @TempDir
    private Path folder;

    @Test
    void readsAllMembersAndKeepsUnknownOnes() {
        Article article = one("""
                {"id":"1","title":"题","published_at":"2023-11-02","source":"日报","url":"http://a","paragraphs":["一。","二。"],"editor":"编"}
                """);
        assertThat(article.id()).isEqualTo("1");
        assertThat(article.title()).isEqualTo("题");
        assertThat(article.publishedAt()).isEqualTo(new PublishedAt("2023-11-02", PublishedAt.DateOrigin.GIVEN));
        assertThat(article.source()).isEqualTo("日报");
        assertThat(article.url()).isEqualTo("http://a");
        assertThat(article.text()).isEqualTo("一。\n二。");
        assertThat(article.path()).isNull();
        assertThat(article.extra()).containsEntry("editor", TextNode.valueOf("编"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\":5,\"text\":\"文\"}              | has title 5; allowed: a string",
                "{\"id\":\"a#b\",\"text\":\"文\"}           | has id \"a#b\"; allowed: 1 to 128 characters without # and control characters",
                "{\"id\":\"\",\"text\":\"文\"}              | has id \"\"; allowed: 1 to 128 characters without # and control characters",
                "{\"published_at\":\"2023\",\"text\":\"文\"} | has published_at \"2023\"; allowed: yyyy-MM-dd, yyyy年M月d日, or an ISO 8601 date-time",
                "{\"paragraphs\":\"文\"}                    | has paragraphs \"文\"; allowed: a list of strings",
                "{\"paragraphs\":[1]}                       | has paragraphs with 1; allowed: strings",
                "{\"text\":\"文\",\"paragraphs\":[\"文\"]}  | has both text and paragraphs; allowed: one of them",
                "{\"title\":\"题\"}                         | has no text: neither a member text nor a member paragraphs, or nothing in it",
                "{\"text\":\"  \"}                          | has no text: neither a member text nor a member paragraphs, or nothing in it",
            })
    void rejectsWithMemberValueAndWhatIsAllowed(String line, String reason) {
        List<ReadOutcome> outcomes = ReadingFiles.readStandardInput(line);
        assertThat(ReadingFiles.rejected(outcomes))
                .singleElement()
                .extracting(ReadOutcome.Rejected::reason)
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsLinesOfAnyUsualCharacterSet(String charset) {
        String first = "重庆𠮷".repeat(5_000); // a pair of surrogates at every place of a buffer
        Path file = new ReadingFiles(folder)
                .write(
                        "a.jsonl",
                        ("{\"text\":\"" + first + "\"}\r\n{\"text\":\"第二条。\"}\r\n").getBytes(Charset.forName(charset)));
        assertThat(ReadingFiles.articles(ReadingFiles.read(file)))
                .extracting(Article::text)
                .containsExactly(first, "第二条。");
    }

    @Test
    void readsLinesThatBeginWithAByteOrderMark() {
        String lines = "\uFEFF{\"text\":\"第一条。\"}\n{\"text\":\"第二条。\"}\n";
        Path file = new ReadingFiles(folder).write("a.jsonl", lines);
        assertThat(ReadingFiles.articles(ReadingFiles.read(file))).hasSize(2);
        assertThat(ReadingFiles.articles(ReadingFiles.readStandardInput(lines))).hasSize(2);
    }

    @Test
    void datesALineByItsTextWhenItGivesNoDate() {
        assertThat(one("{\"text\":\"（2023年11月2日）一。\"}").publishedAt())
                .isEqualTo(new PublishedAt("2023-11-02", PublishedAt.DateOrigin.TEXT));
        assertThat(one("{\"published_at\":\"2023-11-03\",\"text\":\"（2023年11月2日）一。\"}")
                        .publishedAt())
                .isEqualTo(new PublishedAt("2023-11-03", PublishedAt.DateOrigin.GIVEN));
    }

    @Test
    void aRejectedArticleThatIsReadAgainIsTheSameArticle() {
        PublishedAt date = new PublishedAt("2023-11-02", PublishedAt.DateOrigin.FILE_NAME);
        Article article = new Article("i", "题", "文。", date, "日报", "http://a", "a/20231102.txt", Map.of());
        assertThat(one(RejectLine.article("here", "is refused", "i", article).line()))
                .isEqualTo(article);
    }

    @Test
    void goesOnAfterABrokenLine() {
        List<ReadOutcome> outcomes =
                ReadingFiles.readStandardInput("{\"text\":\"一。\"}\n{\"text\":\n\n{\"text\":\"二。\"}\n");
        assertThat(ReadingFiles.articles(outcomes)).extracting(Article::text).containsExactly("一。", "二。");
        assertThat(ReadingFiles.rejected(outcomes)).singleElement().satisfies(r -> {
            assertThat(r.where()).isEqualTo("standard input:2");
            assertThat(r.reason()).startsWith("is not valid JSON");
        });
    }

    @Test
    void rejectedLinesAreInputAgain() {
        ReadingFiles files = new ReadingFiles(folder);
        Path empty = files.write("empty.txt", "");
        String rejectedLine = rejectedLine(ReadingFiles.readStandardInput("{\"title\":5,\"text\":\"文\"}"));
        String brokenLine = rejectedLine(ReadingFiles.readStandardInput("{\"text\":"));
        String rejectedFile = rejectedLine(ReadingFiles.read(empty));
        files.write("empty.txt", "补上了。");

        Path rejects = files.write(
                "rejects.jsonl", String.join("\n", rejectedLine.replace("5,", "\"五\","), brokenLine, rejectedFile));
        List<ReadOutcome> again = ReadingFiles.retry(rejects);

        assertThat(ReadingFiles.articles(again)).extracting(Article::text).containsExactly("文", "补上了。");
        assertThat(ReadingFiles.articles(again)).allMatch(a -> a.extra().isEmpty());
        assertThat(ReadingFiles.articles(again).get(1).path()).isEqualTo("empty.txt");
        assertThat(ReadingFiles.rejected(again))
                .singleElement()
                .extracting(ReadOutcome.Rejected::reason)
                .asString()
                .startsWith("is not valid JSON");
    }

    @Test
    void readsLinesLongerThanItsBuffer() {
        String text = "长".repeat(300_000);
        assertThat(one("{\"text\":\"" + text + "\"}").text()).isEqualTo(text);
    }

    @Test
    void rejectsAnArticleOfMoreThan2MegabytesAndGoesOn() {
        List<ReadOutcome> outcomes =
                ReadingFiles.readStandardInput("{\"text\":\"" + "长".repeat(700_000) + "\"}\n{\"text\":\"短。\"}");
        assertThat(ReadingFiles.rejected(outcomes)).hasSize(1);
        assertThat(ReadingFiles.articles(outcomes)).hasSize(1);
    }

    private static String rejectedLine(List<ReadOutcome> outcomes) {
        return ReadingFiles.rejected(outcomes).get(0).line();
    }

    private static Article one(String line) {
        List<ReadOutcome> outcomes = ReadingFiles.readStandardInput(line);
        assertThat(outcomes).hasSize(1).allMatch(ReadOutcome.Read.class::isInstance);
        return ReadingFiles.articles(outcomes).get(0);
    }
}
