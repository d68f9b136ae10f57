package io.zhengwen.entities.district;

import io.zhengwen.entities.Division;
import io.zhengwen.entities.Division.Level;
import io.zhengwen.entities.district.Name.Strength;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which division each name of an article means.
 *
 * <p>In this order: the division below one that stands directly before it (北京朝阳); the one whose full name stands in the
 * article; for short forms the highest level (吉林 is the province); the only one whose city, else whose province, the
 * article names. What then remains open stays unresolved: it is never guessed.
 */
final class Resolver {
    private final List<List<Candidate>> candidates;
    private final Set<Division> sure = new LinkedHashSet<>();
    private final Set<Division> inFull = new LinkedHashSet<>();

    Resolver(List<List<Candidate>> candidates) {
        this.candidates = candidates;
        for (List<Candidate> passage : candidates) {
            for (Candidate candidate : passage) {
                Name name = candidate.name();
                if (name.strength() == Strength.FULL && name.divisions().size() == 1) {
                    inFull.add(name.divisions().get(0));
                    sure.add(name.divisions().get(0));
                } else if (name.strength() == Strength.SHORT) {
                    Division highest = highest(name.divisions());
                    if (highest != null) {
                        sure.add(highest);
                    }
                }
            }
        }
    }

    /** What became of a candidate: dropped, or found, with its division unless that stayed open. */
    record Outcome(boolean found, @Nullable Division division) {
        private static final Outcome DROPPED = new Outcome(false, null);
        private static final Outcome OPEN = new Outcome(true, null);
    }

    /** The outcomes for one passage's candidates. */
    List<Outcome> resolve(int passage) {
        List<Candidate> here = candidates.get(passage);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < here.size(); i++) {
            Division before = i > 0 && here.get(i - 1).end() == here.get(i).start()
                    ? outcomes.get(i - 1).division()
                    : null;
            outcomes.add(outcome(here.get(i), before));
        }
        return outcomes;
    }

    private Outcome outcome(Candidate candidate, @Nullable Division before) {
        Name name = candidate.name();
        if (before != null) {
            List<Division> below = name.divisions().stream()
                    .filter(d -> !d.equals(before) && d.isWithin(before))
                    .toList();
            if (below.size() == 1 && name.strength() != Strength.RARE) {
                return new Outcome(true, below.get(0));
            }
        }
        if (name.strength() == Strength.RARE || name.strength() == Strength.ORDINARY) {
            return Outcome.DROPPED;
        }
        if (name.strength() == Strength.WEAK) {
            return name.divisions().stream()
                    .filter(inFull::contains)
                    .findFirst()
                    .map(d -> new Outcome(true, d))
                    .orElse(Outcome.DROPPED);
        }
        return choose(name);
    }

    private Outcome choose(Name name) {
        List<Division> divisions = name.divisions();
        if (divisions.size() == 1) {
            return new Outcome(true, divisions.get(0));
        }
        Division division = only(divisions.stream().filter(inFull::contains).toList());
        if (division == null && !name.isFull()) {
            division = highest(divisions);
        }
        if (division == null) {
            division = only(divisions.stream().filter(this::cityNamed).toList());
        }
        if (division == null) {
            division = only(divisions.stream().filter(this::ancestorNamed).toList());
        }
        return division == null ? Outcome.OPEN : new Outcome(true, division);
    }

    private boolean cityNamed(Division division) {
        return sure.stream().anyMatch(s -> s.level() == Level.CITY && !s.equals(division) && division.isWithin(s));
    }

    private boolean ancestorNamed(Division division) {
        return sure.stream().anyMatch(s -> !s.equals(division) && division.isWithin(s));
    }

    private static @Nullable Division only(List<Division> divisions) {
        return divisions.size() == 1 ? divisions.get(0) : null;
    }

    /** The only division of the highest level, or null. */
    private static @Nullable Division highest(List<Division> divisions) {
        Level level = divisions.get(0).level();
        return only(divisions.stream().filter(d -> d.level() == level).toList());
    }
}
