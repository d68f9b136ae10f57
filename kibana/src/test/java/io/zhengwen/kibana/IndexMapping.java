package io.zhengwen.kibana;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.mappings.IndexContract;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The fields of the index contract as Kibana sees them, sub-fields included. */
final class IndexMapping {
    private static final Set<String> WITH_DOC_VALUES =
            Set.of("keyword", "integer", "long", "double", "date", "boolean");

    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

    IndexMapping() {
        IndexContract.load()
                .createIndexBody("", Map.of())
                .at("/mappings/properties")
                .properties()
                .forEach(field -> {
                    fields.set(field.getKey(), field.getValue());
                    field.getValue()
                            .path("fields")
                            .properties()
                            .forEach(sub -> fields.set(field.getKey() + "." + sub.getKey(), sub.getValue()));
                });
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        fields.fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean has(String field) {
        return fields.has(field);
    }

    String type(String field) {
        return fields.path(field).path("type").asText();
    }

    /** Whether Elasticsearch can aggregate and sort by the field. */
    boolean aggregatable(String field) {
        return WITH_DOC_VALUES.contains(type(field))
                && fields.path(field).path("doc_values").asBoolean(true);
    }
}
