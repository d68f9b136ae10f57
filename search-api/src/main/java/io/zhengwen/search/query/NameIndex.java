package io.zhengwen.search.query;

import io.zhengwen.text.NameFolding;
import io.zhengwen.text.PinyinSpeller;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An index of names for completion: finds them by their first characters, their pinyin or its initials, and otherwise
 * by any part that starts at a character. Immutable.
 *
 * <p>Names are sorted by count, and all prefixes that can be typed (label, alias, pinyin, initials) are in a second
 * sorted array. The input selects a range of that array; the smallest indices in the range are the most frequent names.
 * Only if these are too few, all names are scanned, the most frequent first.
 */
public final class NameIndex {
    /** An index without names. */
    public static final NameIndex NONE = new NameIndex(List.of());

    private final List<Name> byCount;
    private final String[] beginnings;
    private final int[] owners;

    private NameIndex(List<Name> byCount) {
        this.byCount = byCount;
        List<Beginning> all = new ArrayList<>();
        for (int i = 0; i < byCount.size(); i++) {
            for (String beginning : byCount.get(i).beginnings()) {
                all.add(new Beginning(beginning, i));
            }
        }
        all.sort(Comparator.comparing(Beginning::letters));
        this.beginnings = all.stream().map(Beginning::letters).toArray(String[]::new);
        this.owners = all.stream().mapToInt(Beginning::owner).toArray();
    }

    private record Beginning(String letters, int owner) {}

    /**
     * A prepared name.
     *
     * @param folded the label and other names, folded
     */
    private record Name(NamedValue named, List<String> folded, PinyinSpeller.Spelling spelling) {
        Set<String> beginnings() {
            Set<String> beginnings = new LinkedHashSet<>(folded);
            beginnings.add(spelling.letters());
            beginnings.add(spelling.initials());
            beginnings.remove("");
            return beginnings;
        }

        boolean contains(String typed) {
            return folded.stream().anyMatch(name -> name.contains(typed)) || isSpelled(typed);
        }

        private boolean isSpelled(String typed) {
            String letters = spelling.letters();
            for (int at = letters.indexOf(typed); at >= 0; at = letters.indexOf(typed, at + 1)) {
                if (spelling.startsAt(at)) {
                    return true;
                }
            }
            return typed.length() > 1 && spelling.initials().contains(typed);
        }
    }

    /** Builds a name index. */
    public static final class Builder {
        private final PinyinSpeller pinyin;
        private final List<Name> names = new ArrayList<>();

        public Builder(PinyinSpeller pinyin) {
            this.pinyin = pinyin;
        }

        /** Adds a value with its label and its aliases. */
        public Builder add(NamedValue named, Collection<String> aliases) {
            Set<String> folded = new LinkedHashSet<>();
            folded.add(NameFolding.fold(named.label()));
            aliases.forEach(alias -> folded.add(NameFolding.fold(alias)));
            names.add(new Name(named, List.copyOf(folded), pinyin.spell(named.label())));
            return this;
        }

        public NameIndex build() {
            names.sort(Comparator.comparingLong((Name n) -> -n.named().count())
                    .thenComparing(n -> n.named().label())
                    .thenComparing(n -> n.named().facet()));
            return new NameIndex(List.copyOf(names));
        }
    }

    public int size() {
        return byCount.size();
    }

    /**
     * Finds names: first those that start with the input, then those that contain it, both by count.
     *
     * @param typed Chinese in either script, pinyin or initials; empty for the most frequent names
     */
    public List<NamedValue> find(String typed, Collection<Facet> facets, int limit) {
        String folded = NameFolding.fold(typed);
        Set<Integer> found = beginning(folded, facets, limit);
        for (int i = 0; i < byCount.size() && found.size() < limit; i++) {
            Name name = byCount.get(i);
            if (facets.contains(name.named().facet()) && name.contains(folded)) {
                found.add(i);
            }
        }
        return found.stream().map(i -> byCount.get(i).named()).toList();
    }

    /** The most frequent names whose label starts with the text, which must be clean. */
    public List<NamedValue> beginningWith(String text, Facet facet, int limit) {
        String folded = NameFolding.fold(text);
        return beginning(folded, List.of(facet), limit).stream()
                .map(i -> byCount.get(i).named())
                .filter(named -> NameFolding.fold(named.label()).startsWith(folded))
                .toList();
    }

    private Set<Integer> beginning(String folded, Collection<Facet> facets, int limit) {
        TreeSet<Integer> most = new TreeSet<>();
        for (int i = first(folded); i < beginnings.length && beginnings[i].startsWith(folded); i++) {
            boolean better = most.size() < limit || owners[i] < most.last();
            if (better && facets.contains(byCount.get(owners[i]).named().facet())) {
                most.add(owners[i]);
                if (most.size() > limit) {
                    most.pollLast();
                }
            }
        }
        return new LinkedHashSet<>(most);
    }

    /** The index of the first prefix that is not smaller. */
    private int first(String folded) {
        int at = Arrays.binarySearch(beginnings, folded);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && beginnings[at - 1].equals(folded)) {
            at--;
        }
        return at;
    }
}
