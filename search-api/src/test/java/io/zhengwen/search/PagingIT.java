package io.zhengwen.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.mappings.Passage;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.query.HitGrouping;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that paging by cursor, exports and feeds return everything exactly once. */
final class PagingIT {
    private static final long SEED = 7;
    private static final int LARGE = HitGrouping.MAX_PAGED + 30;
    private static TestApi api;
    private static TestApi large;
    private static List<Passage> passages;

    @BeforeAll
    static void start() {
        passages = RandomPassages.make(new Random(SEED), 60);
        api = new TestApi().withIndices().withPassages(passages);
        large = new TestApi()
                .withIndices()
                .withPassages(IntStream.rangeClosed(1, LARGE)
                        .mapToObj(PagingIT::small)
                        .toList());
    }

    private static Passage small(int number) {
        return PassageFixture.paragraph("a" + number, 1, "调研工作。")
                .topics(List.of("energy"))
                .districts(List.of("500102"), List.of("500000", "500000/500102"))
                .done();
    }

    @AfterAll
    static void stop() {
        api.close();
        large.close();
    }

    @ParameterizedTest
    @CsvSource({
        "article,   newest,    ''",
        "article,   relevance, 记者报道",
        "paragraph, oldest,    ''",
        "paragraph, relevance, 记者报道",
        "sentence,  newest,    ''",
        "sentence,  relevance, 记者报道 绿色低碳"
    })
    void showsEverythingOnceAndEnds(String level, String sort, String words) {
        List<String> ids = new ArrayList<>();
        JsonNode page = pages(ids, "level", level, "sort", sort, "q", words, "size", "7", "facets", "topic");
        assertThat(ids).doesNotHaveDuplicates().hasSize(page.at("/total/value").asInt());
        assertThat(ids.size()).isGreaterThan(7);
    }

    @Test
    void showsTheStateOfTheFirstPage() {
        try (TestApi changing = new TestApi()
                .withIndices()
                .withPassages(List.of(paragraph("a", 1), paragraph("b", 1), paragraph("c", 1)))) {
            JsonNode first = changing.search("size", "2");
            changing.withPassages(List.of(paragraph("a", 2), paragraph("d", 1)));
            JsonNode second =
                    changing.search("size", "2", "cursor", first.get("next").asText());
            assertThat(second.at("/total/value").asInt()).isEqualTo(3);
            assertThat(second.get("hits").findValuesAsText("id")).containsExactly("c#p1");
            assertThat(second.has("next")).isFalse();
            Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
            while (total(changing) < 5 && Instant.now().isBefore(deadline)) {
                Thread.onSpinWait();
            }
            assertThat(total(changing)).isEqualTo(5);
        }
    }

    @Test
    void searchesAgainWhenTheStateThatSearchesShareIsGone() {
        try (TestApi changing =
                new TestApi().withIndices().withPassages(List.of(paragraph("a", 1), paragraph("b", 1)))) {
            assertThat(total(changing)).isEqualTo(2);
            changing.closeAndOpenIndices();
            assertThat(total(changing)).isEqualTo(2);
        }
    }

    private static int total(TestApi api) {
        return api.search("size", "1").at("/total/value").asInt();
    }

    @Test
    void showsEveryGroupOnce() {
        List<String> articles = new ArrayList<>();
        JsonNode page = pages(articles, "level", "sentence", "group", "article", "size", "7", "facets", "topic");
        assertThat(articles.stream().map(id -> id.replaceAll("#.*", ""))).doesNotHaveDuplicates();
        assertThat(page.at("/total/value").asInt()).isEqualTo(articles.size()).isEqualTo(60);
        assertThat(page.at("/total/unit").asText()).isEqualTo("article");
    }

    @Test
    void pagesPastTenThousand() {
        List<String> ids = new ArrayList<>();
        JsonNode last = pages(large, ids, "size", "100", "facets", "source");
        assertThat(ids).doesNotHaveDuplicates().hasSize(LARGE);
        assertThat(last.get("total").toString())
                .isEqualTo("{\"value\":" + LARGE + ",\"unit\":\"paragraph\",\"relation\":\"eq\"}");
    }

    @Test
    void endsGroupedPagesAtTenThousandAndSaysWhatToDo() {
        String[] question = {"group", "article", "facets", "source", "size", "99"};
        List<String> articles = new ArrayList<>();
        HttpResponse<String> answer = large.get("/api/v1/search?" + TestApi.query(question));
        while (answer.statusCode() == 200 && TestApi.json(answer).has("next")) {
            JsonNode page = TestApi.json(answer);
            page.get("hits").forEach(hit -> articles.add(hit.get("article_id").asText()));
            answer = large.get("/api/v1/search?" + TestApi.query(question) + "&cursor="
                    + page.get("next").asText());
        }
        assertThat(articles).doesNotHaveDuplicates().hasSize(HitGrouping.MAX_PAGED);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestApi.json(answer).get("parameter").asText()).isEqualTo("cursor");
        assertThat(TestApi.json(answer).get("detail").asText())
                .isEqualTo("grouped answers end at 10000: narrow the search, or leave group out");
    }

    @Test
    void saysOfManyGroupsThatTheirCountsAreApproximate() {
        JsonNode counted = large.search("group", "article", "facets", "topic", "size", "1");
        assertThat(counted.at("/total/relation").asText()).isEqualTo("approximate");
        assertThat(counted.at("/total/value").asDouble()).isCloseTo(LARGE, withPercentage(1));
        assertThat(counted.at("/facets/topic/relation").asText()).isEqualTo("approximate");
        assertThat(counted.at("/facets/topic/values/0/count").asDouble()).isCloseTo(LARGE, withPercentage(5));
        assertThat(large.search("facets", "topic").at("/facets/topic/relation").asText())
                .isEqualTo("eq");
        String[] pairs = {"level", "paragraph", "rows", "topic", "columns", "district"};
        String[] groupedPairs = {"level", "paragraph", "rows", "topic", "columns", "district", "group", "article"};
        assertThat(relation("/api/v1/cooccurrence", groupedPairs)).isEqualTo("approximate");
        assertThat(relation("/api/v1/cooccurrence", pairs)).isEqualTo("eq");
        assertThat(relation("/api/v1/timeline", "group", "article")).isEqualTo("approximate");
        assertThat(relation("/api/v1/timeline")).isEqualTo("eq");
    }

    private static String relation(String path, String... parameters) {
        return large.ok(path, parameters).get("relation").asText();
    }

    @Test
    void rejectsACursorThatWasChanged() {
        String cursor = api.search("size", "2").get("next").asText();
        for (int i = 0; i < cursor.length(); i += 5) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThat(refusal("size", "2", "cursor", changed))
                    .as("place %d", i)
                    .isEqualTo("400 cursor");
        }
        for (String wrong : List.of("x", "###", "AAAA".repeat(50), cursor.substring(1))) {
            assertThat(refusal("cursor", wrong)).isEqualTo("400 cursor");
        }
    }

    @Test
    void rejectsACursorOfAnotherQuestion() {
        String cursor = api.search("size", "2", "topic", "energy").get("next").asText();
        assertThat(refusal("topic", "finance", "cursor", cursor)).isEqualTo("400 cursor");
        assertThat(refusal("topic", "energy", "level", "sentence", "cursor", cursor))
                .isEqualTo("400 cursor");
        assertThat(api.search("topic", "energy", "size", "5", "facets", "source", "cursor", cursor)
                        .get("hits"))
                .hasSize(5);
    }

    @Test
    void saysThatACursorHasExpired() {
        try (TestApi changing =
                new TestApi().withIndices().withPassages(List.of(paragraph("a", 1), paragraph("b", 1)))) {
            String cursor = changing.search("size", "1").get("next").asText();
            changing.closeAndOpenIndices();
            HttpResponse<String> answer =
                    changing.get("/api/v1/search?" + TestApi.query("size", "1", "cursor", cursor));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(410);
            assertThat(TestApi.json(answer).get("parameter").asText()).isEqualTo("cursor");
            assertThat(TestApi.json(answer).get("detail").asText()).contains("expired");
        }
    }

    @Test
    void namesTheReprintsOfAStory() {
        try (TestApi stories = new TestApi()
                .withIndices()
                .withPassages(List.of(
                        reprint("a", "甲报", "2023-11-02"),
                        reprint("b", "乙报", "2023-11-03"),
                        reprint("c", "丙网", "2023-11-04"),
                        paragraph("d", 1),
                        paragraph("d", 2)))) {
            JsonNode answer = stories.search("group", "story");
            assertThat(answer.at("/total").toString())
                    .isEqualTo("{\"value\":2,\"unit\":\"story\",\"relation\":\"eq\"}");
            JsonNode hit = answer.at("/hits/0");
            assertThat(hit.get("id").asText()).isEqualTo("c#p1");
            assertThat(hit.at("/others/count").asInt()).isEqualTo(2);
            assertThat(hit.at("/others/reprints").findValuesAsText("source")).containsExactly("甲报", "乙报");
            assertThat(hit.at("/others/reprints").findValuesAsText("article_id"))
                    .containsExactly("a", "b");
            assertThat(answer.at("/hits/1/others").toString()).isEqualTo("{\"count\":1}");
            JsonNode narrowed = stories.search("group", "story", "source", "乙报");
            assertThat(narrowed.at("/hits/0/others").toString()).isEqualTo("{\"count\":0}");
            assertThat(stories.search("group", "article").at("/hits").findValuesAsText("id"))
                    .containsExactly("c#p1", "b#p1", "a#p1", "d#p1");
        }
    }

    @Test
    void exportsEverythingThatMatches() {
        List<String> expected = passages.stream()
                .filter(p -> p.level() == PassageLevel.SENTENCE && p.topic().contains("energy"))
                .map(Passage::id)
                .sorted()
                .toList();
        String query = "?level=sentence&topic=energy";
        List<String> lines = api.get("/api/v1/export" + query).body().lines().toList();
        assertThat(lines.stream().map(PagingIT::id).sorted().toList()).isEqualTo(expected);
        List<String> sorted = api.get("/api/v1/export" + query + "&sort=oldest")
                .body()
                .lines()
                .toList();
        assertThat(sorted.stream().map(PagingIT::id).sorted().toList()).isEqualTo(expected);
        String csv = api.get("/api/v1/export" + query + "&format=csv").body();
        assertThat(csv).startsWith("\uFEFFid,article_id,level,");
        assertThat(csv.lines()
                        .skip(1)
                        .map(line -> line.split(",", 2)[0])
                        .sorted()
                        .toList())
                .isEqualTo(expected);
    }

    @Test
    void exportsMoreThanOneBatchAndTheEmptyIndex() {
        List<Passage> many = Stream.iterate(1, i -> i + 1)
                .limit(1_203)
                .map(i -> paragraph("a", i))
                .toList();
        try (TestApi large = new TestApi().withIndices().withPassages(many);
                TestApi empty = new TestApi()) {
            assertThat(large.get("/api/v1/export").body().lines().map(PagingIT::id))
                    .hasSize(1_203)
                    .doesNotHaveDuplicates();
            assertThat(large.get("/api/v1/export?sort=newest").body().lines().map(PagingIT::id))
                    .hasSize(1_203)
                    .doesNotHaveDuplicates();
            assertThat(empty.get("/api/v1/export").body()).isEmpty();
            assertThat(empty.search().has("next")).isFalse();
        }
    }

    @Test
    void feedsTheNewest() {
        String feed = api.get("/api/v1/search.atom?level=article&size=3&q=" + TestApi.encoded("记者报道"))
                .body();
        AtomRules.check(feed);
        assertThat(feed.split("<entry>", -1)).hasSize(4);
        assertThat(feed).contains("<published>2024-02-28T16:00:00Z</published>");
    }

    private static JsonNode pages(List<String> ids, String... parameters) {
        return pages(api, ids, parameters);
    }

    private static JsonNode pages(TestApi api, List<String> ids, String... parameters) {
        JsonNode page = api.search(parameters);
        page.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
        while (page.has("next")) {
            String[] more = Arrays.copyOf(parameters, parameters.length + 2);
            more[parameters.length] = "cursor";
            more[parameters.length + 1] = page.get("next").asText();
            page = api.search(more);
            assertThat(page.get("hits")).isNotEmpty();
            page.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
        }
        return page;
    }

    private static String refusal(String... parameters) {
        HttpResponse<String> answer = api.get("/api/v1/search?" + TestApi.query(parameters));
        return answer.statusCode() + " "
                + TestApi.json(answer).path("parameter").asText();
    }

    private static String id(String line) {
        return line.replaceAll("^\\{\"id\":\"([^\"]+)\".*", "$1");
    }

    private static Passage paragraph(String article, int number) {
        return PassageFixture.paragraph(article, number, "调研工作。").done();
    }

    private static Passage reprint(String article, String source, String date) {
        return PassageFixture.paragraph(article, 1, "调研工作。")
                .story("a")
                .source(source)
                .publishedAt(date)
                .done();
    }
}
