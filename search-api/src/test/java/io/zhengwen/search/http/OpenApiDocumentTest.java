package io.zhengwen.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Tests that the API description is a valid and consistent OpenAPI 3.1 document. */
final class OpenApiDocumentTest {
    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> PLACES = Set.of("query", "path", "header", "cookie");

    private final JsonNode document = load();

    private static JsonNode load() {
        try (InputStream in = Objects.requireNonNull(
                OpenApiDocumentTest.class.getResourceAsStream("/io/zhengwen/search/openapi.yaml"))) {
            Object tree = new Yaml().load(in);
            return new ObjectMapper().valueToTree(tree);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read openapi.yaml", e);
        }
    }

    @Test
    void saysWhatItIs() {
        assertThat(document.path("openapi").asText()).matches("3\\.1\\.\\d+");
        assertThat(document.at("/info/title").asText()).isNotBlank();
        assertThat(document.at("/info/version").asText()).isNotBlank();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    @Test
    void everySchemaIsOne() {
        JsonSchema schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(META_SCHEMA));
        List<JsonNode> all = new ArrayList<>(document.findValues("schema"));
        document.at("/components/schemas").forEach(all::add);
        assertThat(all)
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schemas.validate(schema))
                        .as(schema.toString())
                        .isEmpty());
    }

    @Test
    void everyOperationHasANameOfItsOwnAndSaysWhatItAnswers() {
        assertThat(document.findValuesAsText("operationId"))
                .hasSameSizeAs(operations())
                .doesNotHaveDuplicates();
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.path("responses").size()).isPositive();
            operation
                    .path("responses")
                    .forEach(response -> assertThat(
                                    resolved(response).path("description").asText())
                            .isNotBlank());
        });
    }

    @Test
    void everyVariableOfAPathIsDescribedAndNoOther() {
        document.path("paths").properties().forEach(path -> {
            Set<String> named = VARIABLE.matcher(path.getKey())
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toSet());
            operations(path)
                    .forEach(operation -> assertThat(parameters(operation, "path"))
                            .as(path.getKey())
                            .allMatch(parameter -> parameter.path("required").asBoolean())
                            .extracting(parameter -> parameter.path("name").asText())
                            .containsExactlyInAnyOrderElementsOf(named));
        });
    }

    @Test
    void everyParameterSaysWhereItStandsAndWhatItTakes() {
        assertThat(operations())
                .allSatisfy(operation -> operation.path("parameters").forEach(given -> {
                    JsonNode parameter = resolved(given);
                    assertThat(parameter.path("name").asText()).isNotBlank();
                    assertThat(parameter.path("in").asText()).isIn(PLACES);
                    assertThat(parameter.path("schema").isObject())
                            .as(parameter.toString())
                            .isTrue();
                }));
    }

    private List<JsonNode> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> operations(path).stream())
                .toList();
    }

    private static List<JsonNode> operations(Map.Entry<String, JsonNode> path) {
        return path.getValue().properties().stream()
                .filter(member ->
                        Set.of("get", "post", "put", "patch", "delete").contains(member.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<JsonNode> parameters(JsonNode operation, String place) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.path("parameters").forEach(given -> parameters.add(resolved(given)));
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
