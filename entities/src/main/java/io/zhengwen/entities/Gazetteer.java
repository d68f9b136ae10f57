package io.zhengwen.entities;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All provinces, cities, county-level units and well-known zones. Immutable. */
public final class Gazetteer {
    private Gazetteer() {}

    /** Loads the tables that come with this module. */
    public static Gazetteer load() {
        return new Gazetteer();
    }

    /** The version of the tables. */
    public String version() {
        return "0";
    }

    /** The division with a code or zone id. */
    public Optional<Division> find(String code) {
        return Optional.empty();
    }

    /** Every division and zone. */
    public Collection<Division> all() {
        return List.of();
    }

    /** The paths of divisions and of all their ancestors, each once: {@code 500000}, {@code 500000/500102}. */
    public List<String> paths(Collection<String> codes) {
        Set<String> paths = new LinkedHashSet<>();
        for (String code : codes) {
            find(code).ifPresent(division -> {
                String path = division.path();
                for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                    paths.add(path.substring(0, slash));
                }
                paths.add(path);
            });
        }
        return List.copyOf(paths);
    }
}
