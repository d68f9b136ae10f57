package io.zhengwen.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.mappings.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests facet values, timelines, co-occurrences and entities. */
final class CountsIT {
    private static final String FULING = "500102";
    private static final String BASF = "巴斯夫聚氨酯（重庆）有限公司";
    private static TestApi api;

    @BeforeAll
    static void start() {
        api = new TestApi()
                .withIndices()
                .withPassages(List.of(
                        sentence("a", 1, "2023-11-02", List.of(FULING), List.of(BASF), List.of("energy")),
                        sentence("a", 2, "2023-11-02", List.of("500115"), List.of(BASF), List.of("finance")),
                        sentence("b", 1, "2023-12-31T20:00:00Z", List.of(FULING), List.of("ABC Chemicals"), List.of()),
                        sentence("c", 1, null, List.of(FULING), List.of(BASF), List.of("energy"))));
    }

    private static Passage sentence(
            String article,
            int number,
            @Nullable String date,
            List<String> districts,
            List<String> enterprises,
            List<String> topics) {
        return PassageFixture.sentence(article, 1, number, "考察企业。")
                .publishedAt(date)
                .districts(districts, List.of("500000", "500000/" + districts.get(0)))
                .enterprises(enterprises)
                .topics(topics)
                .done();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void findsValuesWithinAFacetByPartOfTheirLabel() {
        assertThat(values("enterprise", "prefix", "重慶")).containsExactly(BASF + "=3");
        assertThat(values("enterprise", "prefix", "abc chem")).containsExactly("ABC Chemicals=1");
        assertThat(values("enterprise", "prefix", "C")).containsExactly("ABC Chemicals=1");
        assertThat(values("district", "prefix", "涪")).containsExactly("500102=3");
        assertThat(values("district_path", "prefix", "长寿")).containsExactly("500000/500115=1");
        assertThat(values("topic", "prefix", "金融")).containsExactly("finance=1");
        assertThat(values("enterprise", "prefix", ".*")).isEmpty();
    }

    @Test
    void countsValuesUnderAllOtherFilters() {
        assertThat(values("enterprise", "prefix", "巴斯夫", "from", "2023")).containsExactly(BASF + "=2");
        assertThat(values("enterprise", "prefix", "巴", "topic", "energy", "enterprise", "ABC Chemicals"))
                .containsExactly(BASF + "=2");
        JsonNode rest = api.ok("/api/v1/facets/enterprise", "level", "sentence", "facet_size", "1");
        assertThat(rest.get("other").asInt()).isEqualTo(1);
        assertThat(rest.get("unit").asText()).isEqualTo("sentence");
        assertThat(rest.get("facet").asText()).isEqualTo("enterprise");
    }

    @Test
    void countsByTheCalendarOfShanghai() {
        JsonNode months = api.ok("/api/v1/timeline", "level", "sentence");
        assertThat(months.get("buckets").toString())
                .isEqualTo("[{\"date\":\"2023-11-01\",\"count\":2},{\"date\":\"2024-01-01\",\"count\":1}]");
        assertThat(months.get("undated").asInt()).isEqualTo(1);
        assertThat(months.get("unit").asText()).isEqualTo("sentence");
        JsonNode days = api.ok("/api/v1/timeline", "level", "sentence", "interval", "day", "topic", "finance");
        assertThat(days.get("buckets").toString()).isEqualTo("[{\"date\":\"2023-11-02\",\"count\":1}]");
        assertThat(days.get("undated").asInt()).isZero();
    }

    @Test
    void countsPairsAndNamesTheirEvidence() {
        JsonNode pairs = api.ok("/api/v1/cooccurrence", "rows", "enterprise", "columns", "topic");
        assertThat(pairs.get("unit").asText()).isEqualTo("sentence");
        assertThat(pairs.get("rows").findValuesAsText("value")).containsExactly(BASF);
        assertThat(pairs.get("columns").findValuesAsText("label"))
                .hasSize(2)
                .first()
                .isNotEqualTo("energy");
        JsonNode cell = pairs.at("/cells/0");
        assertThat(cell.get("row").asText()).isEqualTo(BASF);
        assertThat(cell.get("column").asText()).isEqualTo("energy");
        assertThat(cell.get("count").asInt()).isEqualTo(2);
        assertThat(cell.get("sentences").toString()).isEqualTo("[\"a#p1s1\",\"c#p1s1\"]");
        JsonNode narrowed =
                api.ok("/api/v1/cooccurrence", "rows", "enterprise", "columns", "topic", "district", "500115");
        assertThat(narrowed.get("cells")).hasSize(1);
        assertThat(narrowed.at("/cells/0/sentences/0").asText()).isEqualTo("a#p1s2");
    }

    /** Three hundred equally frequent enterprises: no single shard knows which are the most frequent. */
    @Test
    void countsPairsExactlyOnSeveralShards() {
        Random random = new Random(5);
        Map<String, Integer> expected = new TreeMap<>();
        List<Passage> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String enterprise = "企业" + random.nextInt(300) + "有限公司";
            expected.merge(enterprise, 1, Integer::sum);
            many.add(sentence("a" + i, 1, null, List.of(FULING), List.of(enterprise), List.of("energy")));
        }
        try (TestApi sharded = new TestApi().withIndices(3).withPassages(many)) {
            JsonNode pairs = sharded.ok("/api/v1/cooccurrence", "size", "5");
            List<String> counted = StreamSupport.stream(pairs.get("rows").spliterator(), false)
                    .map(row ->
                            row.get("value").asText() + "=" + row.get("count").asInt())
                    .toList();
            assertThat(counted)
                    .isEqualTo(expected.entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .limit(5)
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .toList());
        }
    }

    @Test
    void showsAnEntityByValueNameOrForeignScript() {
        for (String name : List.of("500102", "涪陵区", "涪陵區")) {
            JsonNode fuling = api.ok("/api/v1/entities/district/" + TestApi.encoded(name));
            assertThat(fuling.get("value").asText()).isEqualTo(FULING);
            assertThat(fuling.get("label").asText()).isEqualTo("涪陵区");
            assertThat(fuling.at("/total/value").asInt()).isEqualTo(3);
            assertThat(fuling.at("/total/unit").asText()).isEqualTo("sentence");
            assertThat(fuling.at("/companions/enterprise/values").findValuesAsText("value"))
                    .containsExactly(BASF, "ABC Chemicals");
            assertThat(fuling.at("/companions/district/values")).isEmpty();
            assertThat(fuling.at("/timeline/undated").asInt()).isEqualTo(1);
            assertThat(fuling.get("sentences").findValuesAsText("id")).contains("b#p1s1", "a#p1s1", "c#p1s1");
        }
    }

    @Test
    void showsAKnownDistrictWithoutPassagesAndRefusesUnknownNames() {
        assertThat(api.ok("/api/v1/entities/district/110000").at("/total/value").asInt())
                .isZero();
        assertThat(api.get("/api/v1/entities/enterprise/nobody").statusCode()).isEqualTo(404);
        assertThat(api.get("/api/v1/entities/animal/cat").statusCode()).isEqualTo(400);
    }

    private static List<String> values(String facet, String... parameters) {
        String[] all = new String[parameters.length + 2];
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        all[0] = "level";
        all[1] = "sentence";
        JsonNode values = api.ok("/api/v1/facets/" + facet, all).get("values");
        return StreamSupport.stream(values.spliterator(), false)
                .map(v -> v.get("value").asText() + "=" + v.get("count").asInt())
                .toList();
    }
}
