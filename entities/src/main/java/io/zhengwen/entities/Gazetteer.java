package io.zhengwen.entities;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All provinces, cities, county-level units and well-known zones. Immutable. */
public final class Gazetteer {
    private Gazetteer() {}

    /** Loads the tables that come with this module. */
    public static Gazetteer load() {
        return new Gazetteer();
    }

    /** The division with a code or zone id. */
    public Optional<Division> find(String code) {
        return Optional.empty();
    }

    /** Every division and zone. */
    public Collection<Division> all() {
        return List.of();
    }
}
