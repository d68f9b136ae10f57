package io.zhengwen.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.topic.Taxonomy;
import io.zhengwen.entities.topic.Topic;
import io.zhengwen.kibana.SavedObjectBundle.SavedObject;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that the data views use the aliases, label every field in Chinese, and show names for codes. */
final class DataViewsTest {
    private final SavedObjectBundle bundle = SavedObjectBundle.read();
    private final List<SavedObject> views = bundle.ofType("index-pattern");
    private final IndexMapping mapping = new IndexMapping();

    @Test
    void thereIsOneForEachLevelByPublicationDate() {
        for (PassageLevel level : PassageLevel.values()) {
            SavedObject view = bundle.get("index-pattern", "zhengwen-" + level.id() + "s");
            assertThat(view.title()).isEqualTo(IndexNames.DEFAULT.alias(level));
            assertThat(view.attributes().path("timeFieldName").asText()).isEqualTo("published_at");
        }
    }

    /**
     * Requires an alias rather than a pattern, because a pattern would also match the indices that a rebuild keeps
     * for a rollback.
     */
    @Test
    void useAliasesRatherThanPatterns() {
        assertThat(views)
                .extracting(SavedObject::title)
                .containsOnly("zhengwen", "zhengwen-article", "zhengwen-paragraph", "zhengwen-sentence");
    }

    @Test
    void oneHasNoTimeFieldSoThatUndatedArticlesAreShown() {
        assertThat(views).anyMatch(view -> !view.attributes().has("timeFieldName"));
    }

    @Test
    void useDateFieldsOfTheMapping() {
        assertThat(views)
                .filteredOn(view -> view.attributes().has("timeFieldName"))
                .allSatisfy(view -> assertThat(mapping.type(
                                view.attributes().path("timeFieldName").asText()))
                        .isEqualTo("date"));
    }

    @Test
    void labelEveryFieldUniquelyInChinese() {
        assertThat(views).allSatisfy(view -> {
            Map<String, String> labels = labels(view);
            assertThat(labels.keySet()).as(view.toString()).containsAll(mapping.names());
            assertThat(labels.values()).doesNotHaveDuplicates().allMatch(label -> label.matches(".*\\p{IsHan}.*"));
        });
    }

    private static Map<String, String> labels(SavedObject view) {
        Map<String, String> labels = new LinkedHashMap<>();
        view.nested("/fieldAttrs")
                .properties()
                .forEach(field -> labels.put(
                        field.getKey(), field.getValue().path("customLabel").asText()));
        return labels;
    }

    @Test
    void formatOnlyFieldsOfTheMapping() {
        assertThat(views)
                .allSatisfy(view -> assertThat(mapping.names()).containsAll((Iterable<String>)
                        () -> view.nested("/fieldFormatMap").fieldNames()));
    }

    /** Requires days, because most articles have no time of publication and Kibana would display an invented one. */
    @Test
    void showDatesOfPublicationAsDays() {
        assertThat(views)
                .allSatisfy(view -> assertThat(view.nested("/fieldFormatMap")
                                .at("/published_at/params/pattern")
                                .asText())
                        .isEqualTo("YYYY-MM-DD"));
    }

    @Test
    void nameEveryTopic() {
        Map<String, String> topics =
                Taxonomy.load().topics().stream().collect(Collectors.toMap(Topic::id, topic -> topic.zh()));
        for (SavedObject view : views) {
            assertThat(lookup(view, "topic")).as(view.toString()).isEqualTo(topics);
            assertThat(lookup(view, "article_topic")).isEqualTo(topics);
        }
    }

    @Test
    void nameProvincesAndEveryDistrictOfChongqingAsTheGazetteerDoes() {
        Gazetteer gazetteer = Gazetteer.load();
        Function<String, String> name = code ->
                gazetteer.find(code).orElseThrow(() -> new AssertionError(code)).name();
        for (SavedObject view : views) {
            for (String field : Set.of("district", "subject_district", "article_district")) {
                Map<String, String> names = lookup(view, field);
                names.forEach((code, given) -> assertThat(given).isEqualTo(name.apply(code)));
                assertThat(names.keySet())
                        .contains("110000", "500000", "500102", "500115", "510100", "zone-liangjiang");
            }
        }
    }

    @Test
    void nameEveryLevel() {
        for (SavedObject view : views) {
            assertThat(lookup(view, "level")).containsOnlyKeys("article", "paragraph", "sentence");
        }
    }

    private static Map<String, String> lookup(SavedObject view, String field) {
        Map<String, String> names = new LinkedHashMap<>();
        JsonNode format = view.nested("/fieldFormatMap").path(field);
        assertThat(format.path("id").asText()).isEqualTo("static_lookup");
        for (JsonNode entry : format.at("/params/lookupEntries")) {
            assertThat(names.put(entry.path("key").asText(), entry.path("value").asText()))
                    .isNull();
        }
        return names;
    }
}
