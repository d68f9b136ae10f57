package io.zhengwen.entities.district;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.zhengwen.entities.CoveredRanges;
import io.zhengwen.entities.Division;
import io.zhengwen.entities.Division.Level;
import io.zhengwen.entities.Gazetteer;
import io.zhengwen.entities.district.Name.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every form of every division's name, and the words that keep names from being found, in one automaton. */
final class NameTable {
    private final AhoCorasickDoubleArrayTrie<Name> automaton = new AhoCorasickDoubleArrayTrie<>();

    NameTable(Gazetteer gazetteer) {
        Map<String, List<Division>> full = new TreeMap<>();
        Map<String, List<Division>> shorter = new TreeMap<>();
        for (Division division : gazetteer.all()) {
            add(full, division.name(), division);
            gazetteer.aliases(division).forEach(alias -> add(full, alias, division));
            if (division.level() == Level.ZONE) {
                continue;
            }
            NameForms.middle(division).forEach(form -> add(full, form, division));
            String form = NameForms.shortForm(division);
            if (!form.isEmpty()) {
                add(shorter, form, division);
            }
        }
        automaton.build(names(full, shorter));
    }

    private static Map<String, Name> names(Map<String, List<Division>> full, Map<String, List<Division>> shorter) {
        WordList lists = WordList.read("names.txt");
        Map<String, Name> names = new TreeMap<>();
        for (String word : WordList.read("words.txt").section("")) {
            names.put(word, new Name(word, Strength.WORD, List.of()));
        }
        lists.section("never").forEach(shorter::remove);
        Set<String> weak = lists.section("weak");
        Set<String> rare = lists.section("rare");
        shorter.forEach((form, divisions) -> {
            Strength strength =
                    weak.contains(form) ? Strength.WEAK : rare.contains(form) ? Strength.RARE : Strength.SHORT;
            names.put(form, new Name(form, strength, divisions));
        });
        Set<String> ordinary = lists.section("ordinary");
        full.forEach((form, divisions) -> names.put(
                form, new Name(form, ordinary.contains(form) ? Strength.ORDINARY : Strength.FULL, divisions)));
        return names;
    }

    private static void add(Map<String, List<Division>> forms, String form, Division division) {
        List<Division> divisions = forms.computeIfAbsent(form, f -> new ArrayList<>());
        if (!divisions.contains(division)) {
            divisions.add(division);
            divisions.sort(Comparator.comparing(Division::level));
        }
    }

    /**
     * The forms in a text that do not overlap: where several do, the stronger (sure forms and words before weak ones),
     * then the one that begins first, then the longest.
     */
    List<Candidate> find(String text) {
        List<Candidate> sure = new ArrayList<>();
        List<Candidate> weak = new ArrayList<>();
        automaton.parseText(text, (int begin, int end, Name name) -> {
            boolean needsEvidence = name.strength() == Strength.WEAK || name.strength() == Strength.RARE;
            (needsEvidence ? weak : sure).add(new Candidate(begin, end, name));
        });
        if (sure.isEmpty() && weak.isEmpty()) {
            return sure;
        }
        List<Candidate> chosen = leftmostLongest(sure);
        if (!weak.isEmpty()) {
            CoveredRanges covered = new CoveredRanges();
            chosen.forEach(candidate -> covered.add(candidate.start(), candidate.end()));
            weak.removeIf(candidate -> covered.overlaps(candidate.start(), candidate.end()));
            chosen.addAll(leftmostLongest(weak));
            chosen.sort(Candidate.IN_ORDER);
        }
        chosen.removeIf(candidate -> candidate.name().strength() == Strength.WORD);
        return chosen;
    }

    private static List<Candidate> leftmostLongest(List<Candidate> candidates) {
        candidates.sort(Candidate.IN_ORDER);
        List<Candidate> chosen = new ArrayList<>(candidates.size());
        int end = 0;
        for (Candidate candidate : candidates) {
            if (candidate.start() >= end) {
                chosen.add(candidate);
                end = candidate.end();
            }
        }
        return chosen;
    }
}
