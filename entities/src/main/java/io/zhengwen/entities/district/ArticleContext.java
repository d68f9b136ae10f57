package io.zhengwen.entities.district;

import io.zhengwen.entities.district.DivisionName.Strength;
import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Division.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an article says about where it plays: the divisions that it names beyond doubt. */
final class ArticleContext {
    private final Set<Division> sure = new LinkedHashSet<>();
    private final Set<Division> inFull = new LinkedHashSet<>();

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
            sure.add(name.divisions().get(0));
        } else if (name.strength() == Strength.SHORT) {
            List<Division> highest = highest(name.divisions());
            if (highest.size() == 1) {
                sure.add(highest.get(0));
            }
        }
    }

    /** Whether the article names the division by its full name. */
    boolean namesInFull(Division division) {
        return inFull.contains(division);
    }

    /** Whether the article names a city that the division lies in. */
    boolean namesCityOf(Division division) {
        return sure.stream().anyMatch(s -> s.level() == Level.CITY && !s.equals(division) && division.isWithin(s));
    }

    /** Whether the article names anything that the division lies in. */
    boolean namesAncestorOf(Division division) {
        return sure.stream().anyMatch(s -> !s.equals(division) && division.isWithin(s));
    }

    /** Those of the highest level among divisions. */
    static List<Division> highest(List<Division> divisions) {
        Level level = divisions.get(0).level();
        return divisions.stream().filter(d -> d.level() == level).toList();
    }
}
