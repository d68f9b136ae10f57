package io.zhengwen.entities.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The names of one passage while more are added; the names that overlap a new one are found quickly. */
final class PlacedNames {
    private static final Comparator<NameSpan> IN_ORDER = Comparator.comparingInt(NameSpan::start)
            .thenComparingInt(NameSpan::end)
            .thenComparing(NameSpan::type);

    private final TreeSet<NameSpan> names = new TreeSet<>(IN_ORDER);
    /** The length of the longest name: a name that begins earlier than this before another cannot overlap it. */
    private int longest;

    PlacedNames(List<NameSpan> found) {
        found.forEach(this::add);
    }

    void add(NameSpan name) {
        names.add(name);
        longest = Math.max(longest, name.end() - name.start());
    }

    void remove(NameSpan name) {
        names.remove(name);
    }

    /** The names that overlap this one. */
    List<NameSpan> touching(NameSpan name) {
        List<NameSpan> touching = new ArrayList<>();
        NameSpan first = new NameSpan(name.type(), name.start() - longest, 0);
        for (NameSpan other : names.tailSet(first)) {
            if (other.start() >= name.end()) {
                break;
            }
            if (other.overlaps(name)) {
                touching.add(other);
            }
        }
        return touching;
    }

    List<NameSpan> inOrder() {
        return new ArrayList<>(names);
    }
}
