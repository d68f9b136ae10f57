package io.zhengwen.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The saved objects of {@code zhengwen.ndjson}. */
record SavedObjectBundle(List<SavedObject> objects) {
    static final Path FILE = Path.of("zhengwen.ndjson").toAbsolutePath();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static SavedObjectBundle read() {
        try {
            return new SavedObjectBundle(Files.readAllLines(FILE).stream()
                    .map(line -> new SavedObject(parse(line)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }

    List<SavedObject> ofType(String type) {
        return objects.stream().filter(object -> object.type().equals(type)).toList();
    }

    SavedObject get(String type, String id) {
        return ofType(type).stream()
                .filter(object -> object.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the bundle has no " + type + " " + id));
    }

    /** A saved object, which is one line of the bundle. */
    record SavedObject(JsonNode json) {
        String type() {
            return json.path("type").asText();
        }

        String id() {
            return json.path("id").asText();
        }

        String title() {
            return attributes().path("title").asText();
        }

        JsonNode attributes() {
            return json.path("attributes");
        }

        /** Returns the JSON that an attribute holds as a string, as is usual in Kibana. */
        JsonNode nested(String pointer) {
            return parse(attributes().at(pointer).asText());
        }

        /** Returns the references by name. */
        Map<String, JsonNode> references() {
            Map<String, JsonNode> byName = new LinkedHashMap<>();
            for (JsonNode reference : json.path("references")) {
                if (byName.put(reference.path("name").asText(), reference) != null) {
                    throw new AssertionError(this + " has two references of the name " + reference.path("name"));
                }
            }
            return byName;
        }

        /** Returns the object that a reference points to, as its type and id. */
        JsonNode reference(String name) {
            JsonNode reference = references().get(name);
            if (reference == null) {
                throw new AssertionError(this + " has no reference " + name);
            }
            return reference;
        }

        /** Returns all strings at any depth that look like JSON. */
        List<String> jsonStrings() {
            List<String> found = new ArrayList<>();
            collect(attributes(), found);
            return found;
        }

        private static void collect(JsonNode node, List<String> found) {
            if (node.isTextual() && node.asText().matches("(?s)[\\[{].*")) {
                found.add(node.asText());
            }
            node.forEach(child -> collect(child, found));
        }

        @Override
        public String toString() {
            return type() + " " + id();
        }
    }
}
