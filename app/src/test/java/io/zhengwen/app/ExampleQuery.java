package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One query of {@code seeds/queries.yaml}, whose head explains the members. */
record ExampleQuery(Map<String, Object> members) {
    private static final Set<String> KNOWN = Set.of(
            "name", "params", "finds", "first", "misses", "titles", "facets", "counts", "absent", "total", "at_least");

    ExampleQuery {
        assertThat(KNOWN).containsAll(members.keySet());
    }

    static List<ExampleQuery> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Map<String, List<Map<String, Object>>> all =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return all.getOrDefault("queries", List.of()).stream()
                    .map(ExampleQuery::new)
                    .toList();
        }
    }

    String name() {
        return String.valueOf(members.get("name"));
    }

    String[] parameters() {
        List<String> pairs = new ArrayList<>(List.of("size", "100", "facet_size", "1000"));
        map("params").forEach((name, value) -> strings(value).forEach(one -> pairs.addAll(List.of(name, one))));
        return pairs.toArray(String[]::new);
    }

    /** Fails if the answer is not the expected one. */
    void check(JsonNode answer) {
        List<String> texts = ApiClient.texts(answer);
        strings("finds").forEach(part -> assertThat(texts).anyMatch(text -> text.contains(part)));
        strings("misses").forEach(part -> assertThat(texts).noneMatch(text -> text.contains(part)));
        strings("first").forEach(part -> assertThat(texts.get(0)).contains(part));
        List<String> titles = new ArrayList<>();
        answer.path("hits").forEach(hit -> titles.add(hit.path("title").asText()));
        assertThat(titles).containsAll(strings("titles"));
        map("facets")
                .forEach((name, values) ->
                        assertThat(ApiClient.facet(answer, name)).as(name).containsAll(strings(values)));
        map("absent")
                .forEach((name, values) -> assertThat(ApiClient.facet(answer, name))
                        .as(name)
                        .doesNotContainAnyElementsOf(strings(values)));
        map("counts")
                .forEach((name, values) -> ((Map<?, ?>) values)
                        .forEach((value, count) -> assertThat(ApiClient.count(answer, name, value.toString()))
                                .isEqualTo(((Number) count).longValue())));
        long total = answer.path("total").path("value").asLong();
        if (members.get("total") instanceof Number exact) {
            assertThat(total).isEqualTo(exact.longValue());
        }
        if (members.get("at_least") instanceof Number least) {
            assertThat(total).isGreaterThanOrEqualTo(least.longValue());
        }
    }

    private List<String> strings(String member) {
        return members.containsKey(member) ? strings(members.get(member)) : List.of();
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of(value.toString());
    }

    @SuppressWarnings("unchecked") // SafeConstructor makes maps with the keys of the file, which are strings
    private Map<String, Object> map(String member) {
        Object value = members.getOrDefault(member, Map.of());
        return (Map<String, Object>) value;
    }
}
