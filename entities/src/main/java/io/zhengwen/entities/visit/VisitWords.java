package io.zhengwen.entities.visit;

import io.zhengwen.entities.district.SectionedWordList;
import io.zhengwen.entities.statement.PhraseTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that report visits and those that name sites: {@code words.txt}, {@code sites.txt}. */
final class VisitWords {
    /** The kinds of verbs of visiting. */
    enum Verb {
        ARRIVE,
        INSPECT,
        NONE
    }

    private static final int LONGEST_SUFFIX = 9;

    private final PhraseTable<Verb> verbs;
    private final PhraseTable<Boolean> trips;
    private final PhraseTable<Boolean> purposes;
    private final Pattern delegation;
    private final PhraseTable<Boolean> delegations;
    private final Set<String> enterpriseSuffixes;
    private final Set<String> placeSuffixes;
    private final Set<String> generic;

    VisitWords() {
        SectionedWordList words = SectionedWordList.read(VisitWords.class, "words.txt");
        Map<String, Verb> table = new LinkedHashMap<>();
        words.section("inspect").forEach(w -> table.put(w, Verb.INSPECT));
        words.section("arrive").forEach(w -> table.put(w, Verb.ARRIVE));
        words.section("not").forEach(w -> table.put(w, Verb.NONE));
        this.verbs = new PhraseTable<>(table);
        this.trips = marks(words.section("trip"));
        this.purposes = marks(words.section("purpose"));
        this.delegation = Pattern.compile(
                words.section("delegation").stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")$")));
        this.delegations = marks(words.section("delegation"));
        SectionedWordList sites = SectionedWordList.read(VisitWords.class, "sites.txt");
        this.enterpriseSuffixes = Set.copyOf(sites.section("enterprise"));
        this.placeSuffixes = Set.copyOf(sites.section("place"));
        this.generic = new HashSet<>(sites.section("generic"));
    }

    private static PhraseTable<Boolean> marks(Set<String> words) {
        Map<String, Boolean> marks = new HashMap<>();
        words.forEach(w -> marks.put(w, true));
        return new PhraseTable<>(marks);
    }

    /** The verbs of visiting in a text, without the expressions that only look like one. */
    List<PhraseTable.Hit<Verb>> verbs(String text) {
        return verbs.find(text).stream().filter(h -> h.value() != Verb.NONE).toList();
    }

    /** Whether a text has a word that reports a trip. */
    boolean tellsTrip(String text) {
        return !trips.find(text).isEmpty();
    }

    /** The words at which the name of a site ends. */
    List<PhraseTable.Hit<Boolean>> purposes(String text) {
        return purposes.find(text);
    }

    /** The offsets at which delegations end in a text: after 某市政协考察团. */
    List<Integer> delegations(String text) {
        return delegations.find(text).stream().map(PhraseTable.Hit::end).toList();
    }

    /** Whether these words end with a delegation: 某市政协考察团. */
    boolean isDelegation(String words) {
        return delegation.matcher(words).find();
    }

    /** Whether a name ends like those of companies' sites. */
    boolean endsAsEnterprise(String name) {
        return endsWithOne(name, enterpriseSuffixes);
    }

    /** Whether a name ends like those of places. */
    boolean endsAsPlace(String name) {
        return endsWithOne(name, placeSuffixes);
    }

    /** Whether these words are generic and name no particular site: 生产车间. */
    boolean isGeneric(String name) {
        return generic.contains(name);
    }

    private static boolean endsWithOne(String name, Set<String> suffixes) {
        for (int length = Math.min(LONGEST_SUFFIX, name.length()); length > 0; length--) {
            if (suffixes.contains(name.substring(name.length() - length))) {
                return true;
            }
        }
        return false;
    }
}
