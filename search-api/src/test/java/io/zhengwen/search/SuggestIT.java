package io.zhengwen.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.mappings.Passage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests suggestions for unfinished input and that they follow changes of the index. */
final class SuggestIT {
    @Test
    void suggestsNamesThenTitles() {
        try (TestApi api = new TestApi().withIndices().withPassages(List.of(article("a", "涪陵区赵六调研", "赵六")))) {
            JsonNode answer = api.ok("/api/v1/suggest", "q", "涪");
            assertThat(answer.at("/entities/0").toString())
                    .isEqualTo("{\"type\":\"district\",\"value\":\"500102\",\"label\":\"涪陵区\","
                            + "\"path\":\"500000/500102\",\"count\":1}");
            assertThat(answer.get("unit").asText()).isEqualTo("article");
            assertThat(answer.at("/titles/0/article_id").asText()).isEqualTo("a");
            assertThat(answer.at("/titles/0/title").asText()).isEqualTo("涪陵区赵六调研");
            assertThat(labels(api, "fl")).containsExactly("涪陵区");
            assertThat(labels(api, "fuling")).containsExactly("涪陵区");
            assertThat(labels(api, "趙")).containsExactly("赵六");
            assertThat(labels(api, "zhaoliu")).containsExactly("赵六");
            assertThat(api.ok("/api/v1/facets/person", "prefix", "zl", "level", "article")
                            .at("/values/0/value")
                            .asText())
                    .isEqualTo("赵六");
            assertThat(api.get("/api/v1/suggest?q=" + "x".repeat(101)).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aDistrictCountsAllBelowItAsItsPathFinds() {
        try (TestApi api =
                new TestApi().withIndices().withPassages(List.of(article("a", "调研", "赵六"), article("b", "考察", "钱七")))) {
            JsonNode province = api.ok("/api/v1/suggest", "q", "重庆").at("/entities/0");
            assertThat(province.get("label").asText()).isEqualTo("重庆市");
            assertThat(province.get("count").asLong()).isEqualTo(2);
            String path = province.get("path").asText();
            assertThat(api.ok("/api/v1/search", "level", "article", "district_path", path)
                            .at("/total/value")
                            .asLong())
                    .isEqualTo(2);
        }
    }

    @Test
    void knowsNewNamesSoonAfterTheyAreIndexed() {
        try (TestApi api = new TestApi().withIndices().withPassages(List.of(article("a", "调研", "赵六")))) {
            assertThat(labels(api, "钱七")).isEmpty();
            api.withPassages(List.of(article("b", "考察", "钱七")));
            Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
            while (labels(api, "钱七").isEmpty() && Instant.now().isBefore(deadline)) {
                Thread.onSpinWait();
            }
            assertThat(labels(api, "钱七")).containsExactly("钱七");
        }
    }

    @Test
    void suggestsNothingWithoutAnIndex() {
        try (TestApi empty = new TestApi()) {
            JsonNode answer = empty.ok("/api/v1/suggest", "q", "涪");
            assertThat(answer.get("entities")).isEmpty();
            assertThat(answer.get("titles")).isEmpty();
        }
    }

    private static List<String> labels(TestApi api, String typed) {
        return api.ok("/api/v1/suggest", "q", typed).get("entities").findValuesAsText("label");
    }

    private static Passage article(String id, String title, String person) {
        return PassageFixture.article(id, "调研工作。")
                .title(title)
                .districts(List.of("500102"), List.of("500000", "500000/500102"))
                .persons(List.of(person))
                .done();
    }
}
