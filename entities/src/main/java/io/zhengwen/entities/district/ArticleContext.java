package io.zhengwen.entities.district;

import io.zhengwen.entities.district.DivisionName.Strength;
import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Division.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The geographic context of an article: the divisions that it names unambiguously. */
final class ArticleContext {
    /** The paths of the divisions named. */
    private final Set<String> paths = new HashSet<>();
    /** The paths of the cities among the divisions named. */
    private final Set<String> cities = new HashSet<>();

    private final Set<Division> inFull = new HashSet<>();

    ArticleContext(List<List<DistrictCandidate>> passages) {
        for (List<DistrictCandidate> passage : passages) {
            for (DistrictCandidate candidate : passage) {
                add(candidate.name());
            }
        }
    }

    private void add(DivisionName name) {
        if (name.divisions().size() == 1 && name.strength() == Strength.FULL) {
            inFull.add(name.divisions().get(0));
            addSure(name.divisions().get(0));
        } else if (name.strength() == Strength.SHORT) {
            List<Division> highest = highest(name.divisions());
            if (highest.size() == 1) {
                addSure(highest.get(0));
            }
        }
    }

    private void addSure(Division division) {
        paths.add(division.path());
        if (division.level() == Level.CITY) {
            cities.add(division.path());
        }
    }

    /** The paths of the divisions that a division lies in. */
    private static Stream<String> above(Division division) {
        String path = division.path();
        return Stream.iterate(path.lastIndexOf('/'), slash -> slash > 0, slash -> path.lastIndexOf('/', slash - 1))
                .map(slash -> path.substring(0, slash));
    }

    /** Whether the article names the division by its full name. */
    boolean namesInFull(Division division) {
        return inFull.contains(division);
    }

    /** Whether the article names a city that the division lies in. */
    boolean namesCityOf(Division division) {
        return above(division).anyMatch(cities::contains);
    }

    /** Whether the article names anything that the division lies in. */
    boolean namesAncestorOf(Division division) {
        return above(division).anyMatch(paths::contains);
    }

    /** The divisions of the highest level among those given. */
    static List<Division> highest(List<Division> divisions) {
        Level level = divisions.get(0).level();
        return divisions.stream().filter(d -> d.level() == level).toList();
    }
}
