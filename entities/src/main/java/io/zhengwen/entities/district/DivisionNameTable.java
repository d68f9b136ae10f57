package io.zhengwen.entities.district;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.zhengwen.entities.district.DivisionName.Strength;
import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Division.Level;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.mention.CoveredRanges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every form of every division's name, and the words that prevent false matches, in one automaton. */
final class DivisionNameTable {
    private final AhoCorasickDoubleArrayTrie<DivisionName> automaton = new AhoCorasickDoubleArrayTrie<>();

    DivisionNameTable(Gazetteer gazetteer) {
        Map<String, List<Division>> full = new TreeMap<>();
        Map<String, List<Division>> shorter = new TreeMap<>();
        for (Division division : gazetteer.all()) {
            add(full, division.name(), division);
            gazetteer.aliases(division).forEach(alias -> add(full, alias, division));
            if (division.level() == Level.ZONE) {
                continue;
            }
            DivisionNameVariants.middle(division).forEach(form -> add(full, form, division));
            String form = DivisionNameVariants.shortForm(division);
            if (!form.isEmpty()) {
                add(shorter, form, division);
            }
        }
        automaton.build(names(full, shorter));
    }

    private static Map<String, DivisionName> names(
            Map<String, List<Division>> full, Map<String, List<Division>> shorter) {
        SectionedWordList lists = SectionedWordList.read("names.txt");
        Map<String, DivisionName> names = new TreeMap<>();
        for (String word : SectionedWordList.read("words.txt").section("")) {
            names.put(word, new DivisionName(word, Strength.WORD, List.of()));
        }
        lists.section("never").forEach(shorter::remove);
        Set<String> weak = lists.section("weak");
        Set<String> rare = lists.section("rare");
        shorter.forEach((form, divisions) -> {
            Strength strength =
                    weak.contains(form) ? Strength.WEAK : rare.contains(form) ? Strength.RARE : Strength.SHORT;
            names.put(form, new DivisionName(form, strength, divisions));
        });
        Set<String> ordinary = lists.section("ordinary");
        full.forEach((form, divisions) -> names.put(
                form, new DivisionName(form, ordinary.contains(form) ? Strength.ORDINARY : Strength.FULL, divisions)));
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
    List<DistrictCandidate> find(String text) {
        List<DistrictCandidate> sure = new ArrayList<>();
        List<DistrictCandidate> weak = new ArrayList<>();
        automaton.parseText(text, (int begin, int end, DivisionName name) -> {
            boolean needsEvidence = name.strength() == Strength.WEAK || name.strength() == Strength.RARE;
            (needsEvidence ? weak : sure).add(new DistrictCandidate(begin, end, name));
        });
        if (sure.isEmpty() && weak.isEmpty()) {
            return sure;
        }
        List<DistrictCandidate> chosen = leftmostLongest(sure);
        if (!weak.isEmpty()) {
            CoveredRanges covered = new CoveredRanges();
            chosen.forEach(candidate -> covered.add(candidate.start(), candidate.end()));
            weak.removeIf(candidate -> covered.overlaps(candidate.start(), candidate.end()));
            chosen.addAll(leftmostLongest(weak));
            chosen.sort(DistrictCandidate.IN_ORDER);
        }
        chosen.removeIf(candidate -> candidate.name().strength() == Strength.WORD);
        return chosen;
    }

    private static List<DistrictCandidate> leftmostLongest(List<DistrictCandidate> candidates) {
        candidates.sort(DistrictCandidate.IN_ORDER);
        List<DistrictCandidate> chosen = new ArrayList<>(candidates.size());
        int end = 0;
        for (DistrictCandidate candidate : candidates) {
            if (candidate.start() >= end) {
                chosen.add(candidate);
                end = candidate.end();
            }
        }
        return chosen;
    }
}
