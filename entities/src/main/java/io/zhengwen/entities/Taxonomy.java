package io.zhengwen.entities;

import java.util.List;
import java.util.Optional;

/** The topics that passages can have, in the taxonomy's order. Immutable. */
public final class Taxonomy {
    private Taxonomy() {}

    /** Loads {@code topics.yaml}. */
    public static Taxonomy load() {
        return new Taxonomy();
    }

    public Optional<Topic> find(String id) {
        return Optional.empty();
    }

    public List<Topic> topics() {
        return List.of();
    }
}
