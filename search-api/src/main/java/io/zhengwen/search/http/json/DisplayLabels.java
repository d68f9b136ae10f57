package io.zhengwen.search.http.json;

import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.topic.Taxonomy;
import io.zhengwen.entities.topic.Topic;
import io.zhengwen.search.query.Facet;

/** Display labels for codes and ids; a value without a label is its own label. */
public final class DisplayLabels {
    private final Gazetteer gazetteer;
    private final Taxonomy taxonomy;

    public DisplayLabels(Gazetteer gazetteer, Taxonomy taxonomy) {
        this.gazetteer = gazetteer;
        this.taxonomy = taxonomy;
    }

    public String label(Facet facet, String value) {
        return switch (facet) {
            case DISTRICT -> district(value).name();
            case DISTRICT_PATH ->
                district(value.substring(value.lastIndexOf('/') + 1)).name();
            case TOPIC -> topic(value);
            case ENTERPRISE, PERSON, SOURCE -> value;
        };
    }

    /**
     * A district with its label.
     *
     * @param path the codes from the province down, joined by {@code /}
     */
    public record District(String code, String name, String path) {}

    public District district(String code) {
        return gazetteer.find(code).map(DisplayLabels::district).orElseGet(() -> new District(code, code, code));
    }

    private static District district(Division division) {
        return new District(division.code(), division.name(), division.path());
    }

    public String topic(String id) {
        return taxonomy.find(id).map(Topic::zh).orElse(id);
    }
}
