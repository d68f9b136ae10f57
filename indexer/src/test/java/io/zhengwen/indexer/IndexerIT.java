package io.zhengwen.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.zhengwen.articles.Article;
import io.zhengwen.articles.read.ArticleSource;
import io.zhengwen.articles.read.ReadOutcome;
import io.zhengwen.articles.read.ReadSink;
import io.zhengwen.indexer.run.ArticleOutcome;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.write.WriteOutcome;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.testcluster.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerIT {
    private static final Path SEEDS = Path.of("..", "seeds");

    @TempDir
    private Path folder;

    private final IndexerFixture fixture = new IndexerFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void indexingTwiceLeavesTheSameDocuments() {
        IndexRunSummary first = fixture.index(SEEDS);
        Map<String, Map<String, Object>> sentences = fixture.documents(PassageLevel.SENTENCE);
        IndexRunSummary second = fixture.index(SEEDS);

        assertThat(first.isComplete()).isTrue();
        assertThat(first.indexed()).isGreaterThanOrEqualTo(25).isEqualTo(first.read());
        assertThat(first.passages())
                .isEqualTo(IntStream.of(
                                fixture.documents(PassageLevel.ARTICLE).size(),
                                fixture.documents(PassageLevel.PARAGRAPH).size(),
                                sentences.size())
                        .sum());
        assertThat(second.unchanged()).isEqualTo(first.read());
        assertThat(second.passages()).isZero();
        assertThat(fixture.documents(PassageLevel.SENTENCE)).isEqualTo(sentences);
    }

    @Test
    void anEditedArticleLosesItsOldPassages() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "标题\n一句。二句。三句。\n第二段。");
        fixture.index(folder);
        Files.writeString(file, "标题\n一句。新的。");
        IndexRunSummary summary = fixture.index(folder);

        assertThat(summary.updated()).isEqualTo(1);
        assertThat(summary.deleted()).isEqualTo(3);
        assertThat(fixture.texts(PassageLevel.SENTENCE).values()).containsExactly("一句。", "新的。");
        assertThat(fixture.texts(PassageLevel.PARAGRAPH).values()).containsExactly("一句。新的。");
        assertThat(fixture.texts(PassageLevel.ARTICLE).values()).containsExactly("一句。新的。");
    }

    @Test
    void aBrokenFileIsNamedAndTheRestIsIndexed() throws IOException {
        Files.writeString(folder.resolve("good.txt"), "好。");
        Files.write(folder.resolve("broken.txt"), new byte[] {0, 1, 2, 3});
        Path rejects = folder.resolve("rejects").resolve("r.jsonl");
        IndexRunSummary summary = fixture.index(folder, rejects);

        assertThat(summary.indexed()).isEqualTo(1);
        assertThat(summary.rejected()).isEqualTo(1);
        assertThat(summary.isComplete()).isFalse();
        assertThat(summary.firstRejections())
                .extracting(ReadOutcome.Rejected::where)
                .containsExactly(folder.resolve("broken.txt").toString());
        assertThat(summary.rejects()).isEqualTo(rejects);

        Files.writeString(folder.resolve("broken.txt"), "修好了。");
        assertThat(fixture.retry(rejects).indexed()).isEqualTo(1);
        assertThat(fixture.index(folder.resolve("broken.txt")).unchanged()).isEqualTo(1);
    }

    @Test
    void anArticleThatCannotBeCleanedIsRejectedAndTheRestIsIndexed() throws Exception {
        ArticleSource source = new ArticleSource() {
            @Override
            public long bytes() {
                return 0;
            }

            @Override
            public void read(ReadSink sink) throws InterruptedException {
                sink.accept(new ReadOutcome.Read("a.jsonl:1", nestedWithoutEnd()));
                sink.accept(new ReadOutcome.Read("a.jsonl:2", Article.of(null, "好。")));
            }
        };
        IndexRunSummary summary = fixture.run(source, null);
        assertThat(summary.indexed()).isEqualTo(1);
        assertThat(summary.firstRejections())
                .extracting(ReadOutcome.Rejected::where)
                .containsExactly("a.jsonl:1");
        assertThat(fixture.indexer().indexEach(source))
                .extracting(ArticleOutcome::outcome)
                .satisfiesExactly(
                        broken -> assertThat(broken).isInstanceOf(WriteOutcome.Rejected.class),
                        good -> assertThat(good).isInstanceOf(WriteOutcome.Unchanged.class));
    }

    /** Creates an article nested so deeply that writing it overflows the stack, which no reader lets through. */
    private static Article nestedWithoutEnd() {
        JsonNode overflowing = new TextNode("x") {
            private static final long serialVersionUID = 1L;

            @Override
            public String toString() {
                throw new StackOverflowError();
            }
        };
        return new Article("deep", null, "深。", null, null, null, null, Map.of("x", overflowing));
    }

    @Test
    void whatIsSkippedIsCountedByKind() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "好。");
        Files.writeString(folder.resolve("README.md"), "说明。");
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("a.txt"));
        Files.createSymbolicLink(folder.resolve("c.txt"), Path.of("/etc/hosts"));
        IndexRunSummary summary = fixture.index(folder);
        assertThat(summary.indexed()).isEqualTo(1);
        assertThat(summary.line()).contains("3 other files skipped (documentation 1, links 2);");
    }

    @Test
    void deletingTakesAllPassages() throws InterruptedException {
        fixture.indexLines("{\"id\":\"a\",\"text\":\"一。二。\\n三。\"}", "{\"id\":\"b\",\"text\":\"留下。\"}");
        assertThat(fixture.indexer().delete(List.of("a", "never-there"))).containsExactly("a");
        assertThat(fixture.texts(PassageLevel.ARTICLE)).containsOnlyKeys("b");
        assertThat(fixture.texts(PassageLevel.PARAGRAPH)).containsOnlyKeys("b#p1");
        assertThat(fixture.texts(PassageLevel.SENTENCE)).containsOnlyKeys("b#p1s1");
    }

    @Test
    void ofTwoArticlesWithOneIdTheLaterOneWins() {
        IndexRunSummary summary = fixture.indexLines(
                "{\"id\":\"a\",\"text\":\"一。二。三。\"}",
                "{\"id\":\"b\",\"text\":\"别的。\"}",
                "{\"id\":\"a\",\"text\":\"四。\"}");
        assertThat(summary.note()).isNull();
        assertThat(summary.indexed()).isEqualTo(2);
        assertThat(summary.updated()).isEqualTo(1);
        assertThat(fixture.texts(PassageLevel.SENTENCE))
                .containsOnly(Map.entry("a#p1s1", "四。"), Map.entry("b#p1s1", "别的。"));
    }

    @Test
    void twoIndexersAtOnceEndInARightState() throws Exception {
        String longer = lines("甲。乙。丙。丁。", 300);
        String shorter = lines("子。丑。", 300);
        try (IndexerFixture other = new IndexerFixture(fixture.names())) {
            ExecutorService both = Executors.newFixedThreadPool(2);
            List<Callable<IndexRunSummary>> runs =
                    List.of(() -> fixture.indexLines(longer), () -> other.indexLines(shorter));
            for (Future<IndexRunSummary> run : both.invokeAll(runs)) {
                assertThat(run.get().rejected()).isZero();
            }
            both.shutdown();
        }
        Map<String, Map<String, Object>> articles = fixture.documents(PassageLevel.ARTICLE);
        Map<String, String> sentences = fixture.texts(PassageLevel.SENTENCE);
        assertThat(articles).hasSize(300);
        articles.forEach((id, article) -> {
            String text = String.valueOf(article.get("text"));
            List<String> own = sentences.entrySet().stream()
                    .filter(e -> e.getKey().startsWith(id + "#"))
                    .map(Map.Entry::getValue)
                    .toList();
            assertThat(String.join("", own)).isEqualTo(text);
        });
    }

    private static String lines(String text, int count) {
        return String.join(
                "\n",
                IntStream.range(0, count)
                        .mapToObj(i -> "{\"id\":\"n" + i + "\",\"text\":\"" + text + "\"}")
                        .toList());
    }

    /** The rejects file alone brings the index to the state of an undisturbed run over the same articles. */
    @Test
    void whatWasReadWhenElasticsearchWentAwayIsInTheIndexOrTheRejectsFile() throws Exception {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        for (int i = 0; i < 60; i++) {
            Files.writeString(articles.resolve(name(i)), "第" + i + "篇\n正文" + i + "。");
        }
        Path rejects = folder.resolve("rejects.jsonl");
        AtomicInteger bulks = new AtomicInteger();
        HttpProxy.Decision awayAfterSomeBulks = path -> {
            int sent = path.endsWith("/_bulk") ? bulks.incrementAndGet() : bulks.get();
            return sent > 10 ? HttpProxy.Fate.LOST : HttpProxy.Fate.PASSES;
        };
        IndexRunSummary summary;
        try (HttpProxy proxy = new HttpProxy(TestCluster.shared(), awayAfterSomeBulks);
                ElasticsearchClient client = proxy.client();
                IndexerFixture cutOff = IndexerFixture.withSmallBatches(fixture.names(), client)) {
            summary = cutOff.index(articles, rejects);
        }
        assertThat(summary.problem()).isNotNull();
        assertThat(summary.indexed()).isPositive();
        assertThat(rejects).content().hasLineCount((int) summary.rejected());

        assertThat(fixture.index(rejects).isComplete())
                .as("whole articles need no vouching")
                .isTrue();
        try (IndexerFixture undisturbed = new IndexerFixture()) {
            for (int unread = (int) summary.read(); unread < 60; unread++) {
                Files.delete(articles.resolve(name(unread)));
            }
            undisturbed.index(articles);
            for (PassageLevel level : PassageLevel.values()) {
                assertThat(withoutTime(fixture.documents(level))).isEqualTo(withoutTime(undisturbed.documents(level)));
            }
        }
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%02d_2023-11-02.txt", number);
    }

    private static Map<String, Map<String, Object>> withoutTime(Map<String, Map<String, Object>> documents) {
        documents.values().forEach(document -> document.remove(FieldNames.INDEXED_AT));
        return documents;
    }

    @Test
    void keepsUnknownMembersAndWhatWasReceived() {
        fixture.indexLines("{\"id\":\"a\",\"title\":\"標題\",\"text\":\"涪陵區。\",\"editor\":{\"name\":\"编\"}}");
        Map<String, Object> article = fixture.documents(PassageLevel.ARTICLE).get("a");
        assertThat(article)
                .containsEntry("title", "标题")
                .containsEntry("original", "標題\n涪陵區。")
                .containsEntry("extra", Map.of("editor", Map.of("name", "编")));
    }
}
