package io.zhengwen.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.Yaml;

/** Checks responses against the API description. */
public final class OpenApiContract {
    private static final String RESOURCE = "/io/zhengwen/search/openapi.yaml";
    private static final String ADDRESS = "https://zhengwen.invalid/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final JsonNode DOCUMENT = load();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, DOCUMENT.toString()))));
    private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    private OpenApiContract() {}

    private static JsonNode load() {
        try (InputStream in = Objects.requireNonNull(OpenApiContract.class.getResourceAsStream(RESOURCE))) {
            Object tree = new Yaml().load(in);
            return new ObjectMapper().valueToTree(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** All described operations, such as {@code GET /api/v1/articles/{}}. */
    public static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        describedOperations().forEach(operation -> operations.add(nameless(operation)));
        return operations;
    }

    /** All described operations, such as {@code GET /api/v1/articles/{id}}. */
    public static Set<String> describedOperations() {
        Set<String> operations = new TreeSet<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }

    /** The query parameters of GET for each described address below {@code /api/}. */
    public static Map<String, Set<String>> queryParameters() {
        Map<String, Set<String>> parameters = new TreeMap<>();
        DOCUMENT.path("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            if (path.getKey().startsWith("/api/") && !get.isMissingNode()) {
                Set<String> names = new TreeSet<>();
                for (JsonNode parameter : get.path("parameters")) {
                    JsonNode ref = parameter.path("$ref");
                    JsonNode told =
                            ref.isTextual() ? DOCUMENT.at(ref.textValue().substring(1)) : parameter;
                    if (told.path("in").asText().equals("query")) {
                        names.add(told.path("name").asText());
                    }
                }
                parameters.put(path.getKey(), names);
            }
        });
        return parameters;
    }

    /** A path without the names of its variables: {@code {id}}, {@code :id} and {@code *} are the same. */
    public static String nameless(String path) {
        return path.replaceAll("\\{[^}]*}|:[a-z]+|\\*", "{}");
    }

    /** Asserts that a response matches the description; an undescribed status must be a problem. */
    public static void check(String method, HttpResponse<String> answer) {
        String path = answer.uri().getRawPath();
        String type = answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .replaceAll(";.*", "")
                .strip();
        Optional<String> template = template(path, method.toLowerCase(Locale.ROOT));
        if (template.isEmpty()) {
            if (answer.statusCode() >= 400) {
                assertThat(type).isEqualTo("application/problem+json");
                validate("/components/schemas/Problem", answer);
            }
            return;
        }
        String operation = "/paths/" + template.get().replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT);
        String response = resolved(response(operation, answer));
        if (answer.body().isEmpty() && DOCUMENT.at(response).path("content").isMissingNode()) {
            return;
        }
        assertThat(DOCUMENT.at(response).path("content").has(type))
                .as("%s %s answers %s %s as described", method, path, answer.statusCode(), type)
                .isTrue();
        if (type.endsWith("json") && !type.endsWith("ndjson")) {
            validate(response + "/content/" + type.replace("/", "~1") + "/schema", answer);
        }
    }

    private static String response(String operation, HttpResponse<String> answer) {
        String exact = operation + "/responses/" + answer.statusCode();
        if (!DOCUMENT.at(exact).isMissingNode()) {
            return exact;
        }
        assertThat(answer.statusCode())
                .as("%s is described for %s", answer.statusCode(), operation)
                .isGreaterThanOrEqualTo(400);
        return operation + "/responses/default";
    }

    private static String resolved(String pointer) {
        JsonNode ref = DOCUMENT.at(pointer).path("$ref");
        return ref.isTextual() ? ref.textValue().substring(1) : pointer;
    }

    /** The described path; one without variables before one with them. */
    private static Optional<String> template(String path, String method) {
        if (DOCUMENT.path("paths").path(path).has(method)) {
            return Optional.of(path);
        }
        for (Map.Entry<String, JsonNode> described : DOCUMENT.path("paths").properties()) {
            String pattern =
                    described.getKey().replaceAll("\\{(?:name|id)}$", ".+").replaceAll("\\{[^}]*}", "[^/]+");
            if (described.getValue().has(method) && path.matches(pattern)) {
                return Optional.of(described.getKey());
            }
        }
        return Optional.empty();
    }

    private static void validate(String pointer, HttpResponse<String> answer) {
        JsonSchema schema =
                COMPILED.computeIfAbsent(pointer, p -> SCHEMAS.getSchema(SchemaLocation.of(ADDRESS + "#" + p)));
        Set<ValidationMessage> faults = schema.validate(answer.body(), InputFormat.JSON);
        assertThat(faults)
                .as("%s %s: %s", answer.uri(), answer.statusCode(), answer.body())
                .isEmpty();
    }
}
