package io.zhengwen.entities.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The topics that passages can have, in the taxonomy's order. Immutable. */
public final class Taxonomy {
    private static final String RESOURCE = "topics.yaml";

    private final Map<String, Topic> byId;

    private Taxonomy(Map<String, Topic> byId) {
        this.byId = byId;
    }

    /** Loads {@code topics.yaml}. */
    public static Taxonomy load() {
        try (InputStream yaml =
                Objects.requireNonNull(Taxonomy.class.getResourceAsStream(RESOURCE), () -> "missing " + RESOURCE)) {
            Map<String, Topic> byId = new LinkedHashMap<>();
            for (Object item : (Iterable<?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml)) {
                Topic topic = topic((Map<?, ?>) item);
                if (byId.put(topic.id(), topic) != null) {
                    throw new IllegalStateException(RESOURCE + " has topic '" + topic.id() + "' twice");
                }
            }
            return new Taxonomy(byId);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The topic with an id. */
    public Optional<Topic> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every topic, in the taxonomy's order. */
    public List<Topic> topics() {
        return List.copyOf(byId.values());
    }

    private static Topic topic(Map<?, ?> item) {
        return new Topic(text(item, "id"), text(item, "zh"), text(item, "en"));
    }

    private static String text(Map<?, ?> item, String key) {
        if (item.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalStateException(RESOURCE + ": " + item + " has no text for '" + key + "'");
    }
}
