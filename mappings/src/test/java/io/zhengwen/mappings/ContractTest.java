package io.zhengwen.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Checks that the JSON file, the record and the constants agree. */
final class ContractTest {
    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private final JsonNode body = IndexContract.load().createIndexBody("f", Map.of());
    private final JsonNode properties = body.at("/mappings/properties");

    @Test
    void hasAFieldForEveryMemberOfThePassageAndNoOther() {
        List<String> members = Arrays.stream(Passage.class.getRecordComponents())
                .map(component -> SNAKE_CASE.translate(component.getName()))
                .toList();

        assertThat(members).containsExactlyInAnyOrderElementsOf(properties::fieldNames);
    }

    @Test
    void hasATypeThatTakesTheMembersValues() {
        for (RecordComponent component : Passage.class.getRecordComponents()) {
            String field = SNAKE_CASE.translate(component.getName());

            assertThat(properties.at("/" + field + "/type").asText())
                    .as(field)
                    .isIn(typesFor(component.getGenericType()));
        }
    }

    private static Set<String> typesFor(Type type) {
        return switch (type.getTypeName()) {
            case "java.lang.String" -> Set.of("keyword", "text", "date");
            case "java.util.List<java.lang.String>", "io.zhengwen.mappings.PassageLevel" -> Set.of("keyword");
            case "int", "java.lang.Integer", "java.util.List<java.lang.Integer>" -> Set.of("integer");
            default -> Set.of("object");
        };
    }

    @Test
    void hasAConstantForEveryFieldAndSubFieldAndNoOther() throws IllegalAccessException {
        Set<String> constants = new TreeSet<>();
        for (Field constant : FieldNames.class.getFields()) {
            constants.add((String) constant.get(null));
        }

        assertThat(constants).containsExactlyInAnyOrderElementsOf(paths());
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        properties.properties().forEach(field -> {
            paths.add(field.getKey());
            field.getValue().path("fields").fieldNames().forEachRemaining(sub -> paths.add(field.getKey() + "." + sub));
        });
        return paths;
    }

    @Test
    void leavesObjectsUnparsed() {
        for (JsonNode field : properties) {
            if (field.at("/type").asText().equals("object")) {
                assertThat(field.at("/enabled").booleanValue()).isFalse();
            }
        }
    }

    @Test
    void rejectsUnknownFields() {
        assertThat(body.at("/mappings/dynamic").asText()).isEqualTo("strict");
    }

    @Test
    void writesVersionAndFingerprintIntoTheIndex() {
        JsonNode meta =
                IndexContract.load().createIndexBody("sha256:1234", Map.of()).at("/mappings/_meta");

        assertThat(meta.at("/" + IndexContract.META_VERSION).intValue())
                .isEqualTo(IndexContract.load().version())
                .isPositive();
        assertThat(meta.at("/" + IndexContract.META_FINGERPRINT).asText()).isEqualTo("sha256:1234");
    }

    @Test
    void letsCallersDecideShardsAndReplicas() {
        JsonNode settings = IndexContract.load()
                .createIndexBody("f", Map.of("number_of_shards", "3", "number_of_replicas", "2"))
                .at("/settings/index");

        assertThat(settings.at("/number_of_shards").asText()).isEqualTo("3");
        assertThat(settings.at("/number_of_replicas").asText()).isEqualTo("2");
        assertThat(settings.has("auto_expand_replicas")).isFalse();
    }
}
