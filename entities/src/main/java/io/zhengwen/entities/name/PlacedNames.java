package io.zhengwen.entities.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The names of one passage while more are put among them: those that a further one touches are found at once. */
final class PlacedNames {
    private static final Comparator<FoundName> IN_ORDER = Comparator.comparingInt(FoundName::start)
            .thenComparingInt(FoundName::end)
            .thenComparing(FoundName::type);

    private final TreeSet<FoundName> names = new TreeSet<>(IN_ORDER);
    /** How long the longest is: none that begins further before another one reaches it. */
    private int longest;

    PlacedNames(List<FoundName> found) {
        found.forEach(this::add);
    }

    void add(FoundName name) {
        names.add(name);
        longest = Math.max(longest, name.end() - name.start());
    }

    void remove(FoundName name) {
        names.remove(name);
    }

    /** The names that overlap this one. */
    List<FoundName> touching(FoundName name) {
        List<FoundName> touching = new ArrayList<>();
        FoundName first = new FoundName(name.type(), name.start() - longest, 0);
        for (FoundName other : names.tailSet(first)) {
            if (other.start() >= name.end()) {
                break;
            }
            if (other.overlaps(name)) {
                touching.add(other);
            }
        }
        return touching;
    }

    List<FoundName> inOrder() {
        return new ArrayList<>(names);
    }
}
