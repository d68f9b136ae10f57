package io.zhengwen.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SearchIT {
    private static final String FULING = "500102";
    private static final String CHANGSHOU = "500115";
    private static TestApi api;

    @BeforeAll
    static void start() {
        api = new TestApi()
                .withIndices()
                .withPassages(List.of(
                        PassageFixture.paragraph("a", 1, "市委领导到涪陵区调研，考察先进材料企业。")
                                .title("市委领导调研企业")
                                .publishedAt("2023-11-02")
                                .source("甲报")
                                .districts(List.of(FULING), List.of("500000", "500000/500102"))
                                .enterprises(List.of("甲材料（重庆）有限公司"))
                                .persons(List.of("张三"))
                                .topics(List.of("energy"))
                                .done(),
                        PassageFixture.paragraph("a", 2, "考察企业以后，在长寿区召开座谈会，调研工作结束。")
                                .title("市委领导调研企业")
                                .publishedAt("2023-11-02")
                                .source("甲报")
                                .districts(List.of(CHANGSHOU), List.of("500000", "500000/500115"))
                                .enterprises(List.of("乙化学有限公司"))
                                .done(),
                        PassageFixture.paragraph("b", 1, "<script>alert('调研')</script> & \"企业\"")
                                .publishedAt("2024-01-31")
                                .districts(
                                        List.of(FULING, CHANGSHOU), List.of("500000", "500000/500102", "500000/500115"))
                                .done(),
                        PassageFixture.paragraph("c", 1, "农业技术推广。").done(),
                        PassageFixture.article("a", "市委领导到涪陵区调研，考察先进材料企业。\n考察企业以后，在长寿区召开座谈会，调研工作结束。")
                                .title("市委领导调研企业")
                                .enterprises(List.of("甲材料（重庆）有限公司", "乙化学有限公司"))
                                .done(),
                        PassageFixture.sentence("a", 1, 1, "市委领导到涪陵区调研，考察先进材料企业。")
                                .title("市委领导调研企业")
                                .done(),
                        PassageFixture.sentence("a", 2, 1, "考察企业以后，在长寿区召开座谈会，")
                                .offset(21)
                                .done(),
                        PassageFixture.sentence("a", 2, 2, "调研工作结束。")
                                .offset(38)
                                .subjects(List.of(CHANGSHOU), List.of("乙化学有限公司"))
                                .done()));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void findsTheSameInEveryScriptAndWithGlosses() {
        List<String> found = ids(api.search("q", "调研"));
        assertThat(found).containsExactlyInAnyOrder("a#p1", "a#p2", "b#p1");
        assertThat(ids(api.search("q", "調研"))).isEqualTo(found);
        assertThat(ids(api.search("q", "調(diào)研"))).isEqualTo(found);
    }

    @Test
    void tellsWhatAPassageIsAboutThatAnEarlierSentenceNamed() {
        JsonNode hit = hit(api.search("level", "sentence", "scope", "subject", "enterprise", "乙化学有限公司"), "a#p2s2");
        assertThat(hit.get("enterprises")).isEmpty();
        assertThat(hit.at("/subject/enterprises/0/name").asText()).isEqualTo("乙化学有限公司");
        assertThat(hit.at("/subject/districts/0/name").asText()).isEqualTo("长寿区");
        String csv = api.get("/api/v1/export?format=csv&level=sentence&scope=subject&enterprise="
                        + TestApi.encoded("乙化学有限公司"))
                .body();
        assertThat(csv.lines().findFirst().orElseThrow()).endsWith(",subject_districts,subject_enterprises");
        assertThat(csv.strip()).endsWith(",500115,乙化学有限公司");
    }

    @Test
    void marksTheWordsAskedForAndEscapesTheRest() {
        JsonNode hit = hit(api.search("q", "调研"), "b#p1");
        assertThat(hit.at("/highlight/text").asText())
                .isEqualTo("&lt;script&gt;alert(&#39;<mark>调研</mark>&#39;)&lt;/script&gt; &amp; &quot;企业&quot;");
        assertThat(hit.at("/highlight/ranges").toString()).isEqualTo("[[15,17]]");
        assertThat(hit(api.search("q", "调研"), "a#p1").at("/highlight/title").asText())
                .isEqualTo("市委领导<mark>调研</mark>企业");
    }

    @Test
    void ranksWithTheTitleButMatchesItAtArticleLevelOnly() {
        assertThat(ids(api.search("q", "市委领导调研", "level", "paragraph"))).containsExactly("a#p1");
        assertThat(ids(api.search("q", "\"领导调研企业\"", "level", "paragraph"))).isEmpty();
        assertThat(ids(api.search("q", "\"领导调研企业\"", "level", "article"))).containsExactly("a");
    }

    @Test
    void needsAllOfThreeWords() {
        assertThat(ids(api.search("q", "座谈会 企业 调研"))).containsExactly("a#p2");
        assertThat(ids(api.search("q", "座谈会 企业 农业"))).isEmpty();
    }

    @Test
    void prefersPassagesWhereTheWordsStandTogether() {
        assertThat(ids(api.search("q", "考察企业"))).containsExactly("a#p2", "a#p1");
    }

    @Test
    void findsPhrasesLetterByLetter() {
        assertThat(ids(api.search("q", "\"到涪陵区调\""))).containsExactly("a#p1");
        assertThat(ids(api.search("q", "\"企業以後\""))).containsExactly("a#p2");
        assertThat(ids(api.search("q", "\"ALERT(\""))).containsExactly("b#p1");
    }

    @Test
    void leavesOutWhatIsExcludedAndJoinsAlternatives() {
        assertThat(ids(api.search("q", "调研 -座谈会"))).containsExactlyInAnyOrder("a#p1", "b#p1");
        assertThat(ids(api.search("q", "座谈会 OR 农业"))).containsExactlyInAnyOrder("a#p2", "c#p1");
        assertThat(ids(api.search("q", "-调研"))).containsExactly("c#p1");
    }

    @Test
    void findsFunctionWordsWhenNothingElseIsAskedFor() {
        assertThat(ids(api.search("q", "以后"))).containsExactly("a#p2");
        assertThat(ids(api.search("q", "在"))).containsExactly("a#p2");
    }

    @Test
    void showsTheNewestFirstWithoutAQuery() {
        JsonNode answer = api.search();
        assertThat(ids(answer)).containsExactly("b#p1", "a#p1", "a#p2", "c#p1");
        assertThat(answer.at("/total")).isEqualTo(total(4, "paragraph"));
        assertThat(ids(api.search("sort", "oldest"))).containsExactly("a#p1", "a#p2", "b#p1", "c#p1");
    }

    @Test
    void readsDatesAsDaysInShanghai() {
        assertThat(ids(api.search("from", "2023", "to", "2023"))).containsExactly("a#p1", "a#p2");
        assertThat(ids(api.search("from", "2023-11-02", "to", "2023-11-02"))).containsExactly("a#p1", "a#p2");
        assertThat(ids(api.search("from", "2023-11-03"))).containsExactly("b#p1");
        assertThat(ids(api.search("to", "2024-01"))).containsExactly("b#p1", "a#p1", "a#p2");
    }

    @Test
    void keepsTheOtherValuesOfAFacetThatIsChosenFrom() {
        JsonNode answer = api.search("district", FULING);
        assertThat(ids(answer)).containsExactly("b#p1", "a#p1");
        JsonNode district = answer.at("/facets/district");
        assertThat(district.get("unit").asText()).isEqualTo("paragraph");
        assertThat(district.get("values").findValuesAsText("value")).containsExactly(FULING, CHANGSHOU);
        assertThat(district.get("values").findValuesAsText("label")).containsExactly("涪陵区", "长寿区");
        assertThat(district.get("values").findValuesAsText("count")).containsExactly("2", "2");
        assertThat(district.get("values").findValuesAsText("selected")).containsExactly("true", "false");
        assertThat(answer.at("/facets/enterprise/values").findValuesAsText("value"))
                .containsExactly("甲材料（重庆）有限公司");
    }

    @Test
    void narrowsByBothFacetsWhenBothAreChosenFrom() {
        JsonNode answer = api.search("district", FULING, "enterprise", "甲材料(重慶)有限公司");
        assertThat(ids(answer)).containsExactly("a#p1");
        assertThat(answer.at("/facets/district/values").findValuesAsText("value"))
                .containsExactly(FULING);
        assertThat(answer.at("/facets/enterprise/values").findValuesAsText("count"))
                .containsExactly("1");
    }

    @Test
    void keepsAChosenValueThatNothingHas() {
        JsonNode values = api.search("enterprise", "没有有限公司").at("/facets/enterprise/values");
        assertThat(values.findValuesAsText("value")).contains("没有有限公司");
        assertThat(hit(values, "value", "没有有限公司").get("count").asInt()).isZero();
        assertThat(hit(values, "value", "没有有限公司").get("selected").asBoolean()).isTrue();
    }

    @Test
    void countsOnlyTheFacetsAskedForAndNamesTheRest() {
        JsonNode facets =
                api.search("facets", "district_path", "facet_size", "1").get("facets");
        assertThat(facets.size()).isEqualTo(1);
        assertThat(facets.at("/district_path/values").findValuesAsText("value")).containsExactly("500000");
        assertThat(facets.at("/district_path/other").asInt()).isEqualTo(4);
    }

    @Test
    void offersWhatTheWordsNameAsFilters() {
        JsonNode offers = api.search("q", "涪陵区 调研").get("suggested_filters");
        JsonNode offer = hit(offers, "facet", "district_path");
        assertThat(offer.get("value").asText()).isEqualTo("500000/500102");
        assertThat(offer.get("label").asText()).isEqualTo("涪陵区");
        assertThat(api.search("q", "涪陵区", "district_path", "500000/500102").has("suggested_filters"))
                .isFalse();
        assertThat(api.search("q", "涪陵区", "district", FULING).has("suggested_filters"))
                .isFalse();
    }

    @Test
    void offersTheOneEnterpriseThatBeginsSo() {
        api.ok("/api/v1/suggest", "q", "甲");
        JsonNode offers = api.search("q", "甲材料 调研").get("suggested_filters");
        assertThat(hit(offers, "facet", "enterprise").get("value").asText()).isEqualTo("甲材料（重庆）有限公司");
        assertThat(api.search("q", "甲材 enterprise").path("suggested_filters").findValuesAsText("facet"))
                .contains("enterprise");
        assertThat(api.search("q", "材料").path("suggested_filters").findValuesAsText("facet"))
                .doesNotContain("enterprise");
    }

    @Test
    void offersWhatWouldBeFoundWhereNothingIs() {
        JsonNode answer = api.search("q", "座谈会 农业", "from", "2023");
        assertThat(answer.get("hits")).isEmpty();
        assertThat(answer.get("relaxed").toString())
                .isEqualTo("[{\"change\":\"fewer_words\",\"q\":\"座谈会\",\"total\":1}]");
        assertThat(api.search("q", "农业", "to", "1999").get("relaxed").toString())
                .isEqualTo("[{\"change\":\"any_date\",\"total\":1}]");
        assertThat(api.search("q", "农业").has("relaxed")).isFalse();
    }

    @Test
    void offersTheNearestMonthsThatHaveSomething() {
        assertThat(api.search("q", "调研", "from", "2022", "to", "2022-12")
                        .get("relaxed")
                        .toString())
                .isEqualTo("[{\"change\":\"wider_dates\",\"from\":\"2022-01-01\",\"to\":\"2023-11-30\",\"total\":2},"
                        + "{\"change\":\"any_date\",\"total\":3}]");
        JsonNode after = api.search("q", "调研", "from", "2023-12-20", "to", "2024-01-30");
        assertThat(after.at("/relaxed/0").toString())
                .isEqualTo("{\"change\":\"wider_dates\",\"from\":\"2023-12-20\",\"to\":\"2024-01-31\",\"total\":1}");
        assertThat(api.search("q", "调研", "from", "2024-01-31", "to", "2024-01-31")
                        .has("relaxed"))
                .isFalse();
        JsonNode open = api.search("q", "调研", "from", "2024-02");
        assertThat(open.at("/relaxed/0").toString())
                .isEqualTo("{\"change\":\"wider_dates\",\"from\":\"2024-01-01\",\"total\":1}");
    }

    @Test
    void offersSingleWordsWhenOneFewerIsNotEnough() {
        assertThat(api.search("q", "座谈会 农业 火锅").get("relaxed").toString())
                .contains("{\"change\":\"fewer_words\",\"q\":\"座谈会\",\"total\":1}")
                .contains("{\"change\":\"fewer_words\",\"q\":\"农业\",\"total\":1}")
                .doesNotContain("火锅");
    }

    @Test
    void offersFewerWordsAtAnyDateWhenNeitherAloneHelps() {
        assertThat(api.search("q", "座谈会 农业", "to", "1999").get("relaxed").toString())
                .contains("{\"change\":\"fewer_words_any_date\",\"q\":\"座谈会\",\"total\":1}")
                .contains("{\"change\":\"fewer_words_any_date\",\"q\":\"农业\",\"total\":1}");
    }

    @Test
    void showsAnArticleWithItsParagraphsAndSentences() {
        JsonNode article = api.ok("/api/v1/articles/a");
        assertThat(article.get("id").asText()).isEqualTo("a");
        assertThat(article.get("title").asText()).isEqualTo("市委领导调研企业");
        assertThat(article.get("paragraphs")).hasSize(2);
        assertThat(article.at("/paragraphs/0/sentences").toString()).contains("\"start\":0");
    }

    @Test
    void isReadyAndFindsNothingInAnEmptyCluster() {
        try (TestApi empty = new TestApi()) {
            assertThat(empty.get("/readyz").statusCode()).isEqualTo(200);
            JsonNode answer = empty.search("q", "调研", "district", FULING);
            assertThat(answer.at("/total")).isEqualTo(total(0, "paragraph"));
            assertThat(answer.get("hits")).isEmpty();
            assertThat(answer.at("/facets/district/values/0/count").asInt(-1)).isZero();
            assertThat(empty.get("/api/v1/articles/a").statusCode()).isEqualTo(404);
        }
    }

    private static JsonNode total(int value, String unit) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("value", value)
                .put("unit", unit)
                .put("relation", "eq");
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
        return ids;
    }

    private static JsonNode hit(JsonNode answer, String id) {
        return hit(answer.get("hits"), "id", id);
    }

    private static JsonNode hit(JsonNode nodes, String member, String value) {
        for (JsonNode node : nodes) {
            if (node.get(member).asText().equals(value)) {
                return node;
            }
        }
        throw new AssertionError("nothing with " + member + " " + value + " in " + nodes);
    }
}
