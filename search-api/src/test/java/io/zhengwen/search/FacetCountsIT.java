package io.zhengwen.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.mappings.Passage;
import io.zhengwen.mappings.PassageLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares totals and facets of random requests with those of {@link CountingModel}. */
final class FacetCountsIT {
    private static final int ARTICLES = 120;
    private static final int REQUESTS = 250;
    private static final long SEED = 20_231_102;
    private static TestApi onOneShard;
    private static TestApi onThreeShards;
    private static List<Passage> passages;

    @BeforeAll
    static void start() {
        passages = RandomPassages.make(new Random(SEED), ARTICLES);
        onOneShard = new TestApi().withIndices().withPassages(passages);
        onThreeShards = new TestApi().withIndices(3).withPassages(passages);
    }

    @AfterAll
    static void stop() {
        onOneShard.close();
        onThreeShards.close();
    }

    @ParameterizedTest
    @EnumSource(PassageLevel.class)
    void countsWhatIsThere(PassageLevel level) {
        countsWhatIsThere(onOneShard, level);
    }

    @ParameterizedTest
    @EnumSource(PassageLevel.class)
    void countsTheSameOnSeveralShards(PassageLevel level) {
        countsWhatIsThere(onThreeShards, level);
    }

    private static void countsWhatIsThere(TestApi api, PassageLevel level) {
        CountingModel model = new CountingModel(
                passages.stream().filter(p -> p.level() == level).toList());
        Random random = new Random(SEED + level.id().length());
        for (int i = 0; i < REQUESTS; i++) {
            RandomRequest request = RandomRequest.make(random, level);
            JsonNode answer = api.search(request.parameters());
            CountingModel.Answer expected = model.answer(request);
            String which = "request " + i + ": " + TestApi.query(request.parameters());
            assertThat(answer.at("/total/value").asLong()).as(which).isEqualTo(expected.total());
            assertThat(answer.at("/total/unit").asText()).as(which).isEqualTo(request.unit());
            expected.facets().forEach((facet, counts) -> {
                JsonNode shown = answer.at("/facets/" + facet);
                assertThat(values(shown)).as(which + " facet " + facet).isEqualTo(counts.values());
                assertThat(shown.get("other").asLong())
                        .as(which + " other of " + facet)
                        .isEqualTo(counts.other());
            });
        }
    }

    private static List<CountingModel.Value> values(JsonNode facet) {
        List<CountingModel.Value> values = new ArrayList<>();
        facet.get("values")
                .forEach(v -> values.add(new CountingModel.Value(
                        v.get("value").asText(),
                        v.get("count").asLong(),
                        v.get("selected").asBoolean())));
        return values;
    }
}
