package io.zhengwen.entities.district;

import io.zhengwen.entities.district.DivisionName.Strength;
import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Division.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which division each name of a passage means.
 *
 * <p>In this order: the one within a division named directly before it (北京朝阳); the one of the unit that its list names
 * (朝阳、海淀两区), or a sister of a neighbour in the list; for short forms the highest level (吉林 is the province); the one
 * whose full name occurs in the article; the only one whose city, else whose province, the article names. A name still
 * open after that stays unresolved: it is never guessed.
 */
final class DistrictResolver {
    /** The unit of all names of a list, after the last one: 两区, 等区县, 三县市. */
    private static final Pattern UNIT =
            Pattern.compile("(?:等)?(?:[两二三四五六七八九十\\d]+个?|各)?((?:区县|县区|县市|市县|区市|县旗|旗县|区|县|市|州|旗))(?![域别间长委政场民])");

    private static final Pattern LOCATIVE = Pattern.compile("(?:来到|前往|赴|抵达|走进|位于|来自|落户|走访|深入|回到|在|到|往|驻|离开|视察)$");
    private static final Pattern AFTER_LOCATIVE =
            Pattern.compile("[，。、；！？）”]|的|调研|考察|采访|看望|召开|举行|举办|等地|主持|落地|落户|投资|投产|开工|各地");

    private final ArticleContext context;
    private final String text;
    private final List<DistrictCandidate> candidates;
    private final List<Outcome> outcomes = new ArrayList<>();
    /** The index of the last name of the list that each candidate is in. */
    private final int[] lastOfList;
    /** The index of the next full name for each candidate, itself included, or the number of candidates. */
    private final int[] nextFull;
    /** The unit after each list, by the index of the list's last name; empty for none. */
    private final Map<Integer, String> units = new HashMap<>();

    private DistrictResolver(ArticleContext context, String text, List<DistrictCandidate> candidates) {
        this.context = context;
        this.text = text;
        this.candidates = candidates;
        this.lastOfList = new int[candidates.size()];
        this.nextFull = new int[candidates.size()];
        for (int i = candidates.size() - 1; i >= 0; i--) {
            boolean isLast = i + 1 == candidates.size();
            lastOfList[i] = isLast || !isJoined(i) ? i : lastOfList[i + 1];
            nextFull[i] = candidates.get(i).name().isFull() ? i : isLast ? candidates.size() : nextFull[i + 1];
        }
    }

    /** The result for a candidate: dropped, or found with its division, or found with its division unresolved. */
    record Outcome(boolean found, @Nullable Division division) {
        private static final Outcome DROPPED = new Outcome(false, null);
        private static final Outcome OPEN = new Outcome(true, null);

        private static Outcome of(Division division) {
            return new Outcome(true, division);
        }
    }

    /**
     * The outcomes for a query's candidates: as for a passage, and weak names that are words of their own are found.
     */
    static List<Outcome> resolveWords(ArticleContext context, String query, List<DistrictCandidate> candidates) {
        DistrictResolver resolver = new DistrictResolver(context, query, candidates);
        List<Outcome> outcomes = new ArrayList<>(resolve(context, query, candidates));
        for (int i = 0; i < candidates.size(); i++) {
            DistrictCandidate candidate = candidates.get(i);
            boolean word = resolver.endsWord(candidate.end()) && resolver.beginsWord(candidate.start());
            if (!outcomes.get(i).found() && word && candidate.name().strength() == Strength.WEAK) {
                outcomes.set(i, resolver.choose(candidate.name()));
            }
        }
        return outcomes;
    }

    /** The outcomes for one passage's candidates, in their order. */
    static List<Outcome> resolve(ArticleContext context, String text, List<DistrictCandidate> candidates) {
        DistrictResolver resolver = new DistrictResolver(context, text, candidates);
        for (int i = 0; i < candidates.size(); i++) {
            resolver.outcomes.add(resolver.outcome(i));
        }
        for (int i = candidates.size() - 2; i >= 0; i--) {
            if (resolver.outcomes.get(i).division() == null) {
                resolver.outcomes.set(i, resolver.outcome(i)); // now that the names after it are known
            }
        }
        return resolver.outcomes;
    }

    private Outcome outcome(int i) {
        DivisionName name = candidates.get(i).name();
        Division below = below(i);
        if (below != null) {
            return Outcome.of(below);
        }
        Division listed = listed(i);
        if (listed != null) {
            return Outcome.of(listed);
        }
        return switch (name.strength()) {
            case FULL -> choose(name);
            case SHORT -> followsFullName(i) ? Outcome.DROPPED : choose(name);
            case WEAK -> followsFullName(i) ? Outcome.DROPPED : weak(i);
            case RARE, ORDINARY, WORD -> Outcome.DROPPED;
        };
    }

    /** The division that the name means within the division named directly before it. */
    private @Nullable Division below(int i) {
        if (i == 0 || candidates.get(i - 1).end() != candidates.get(i).start()) {
            return null;
        }
        Division before = outcomes.get(i - 1).division();
        DistrictCandidate candidate = candidates.get(i);
        if (before == null || (candidate.name().strength() == Strength.RARE && !endsWord(candidate.end()))) {
            return null;
        }
        List<Division> below = candidate.name().divisions().stream()
                .filter(d -> !d.equals(before) && d.isWithin(before))
                .toList();
        return below.isEmpty() ? null : foremost(below);
    }

    /**
     * Whether the name follows a full name and so means a place inside that division with another division's name: 仙桃
     * in 渝北区仙桃.
     */
    private boolean followsFullName(int i) {
        return i > 0
                && candidates.get(i - 1).end() == candidates.get(i).start()
                && candidates.get(i - 1).name().isFull();
    }

    private boolean beginsWord(int start) {
        return start == 0 || !Character.isIdeographic(text.codePointBefore(start));
    }

    private boolean endsWord(int end) {
        return end == text.length() || !Character.isIdeographic(text.codePointAt(end));
    }

    /** The division that the list around the name asks for: a sister of its neighbours, or of the unit it ends in. */
    private @Nullable Division listed(int i) {
        DivisionName name = candidates.get(i).name();
        String unit = unit(i);
        if (unit != null) {
            Division ofUnit = only(
                    name.divisions(),
                    d -> d.level() != Level.PROVINCE
                            && unit.indexOf(d.name().charAt(d.name().length() - 1)) >= 0);
            if (ofUnit != null) {
                return ofUnit;
            }
        }
        if (name.strength() == Strength.RARE
                || (name.strength() == Strength.SHORT && name.divisions().size() == 1)) {
            return null;
        }
        for (int neighbour : new int[] {i - 1, i + 1}) {
            Division sister = neighbour >= 0 && neighbour < outcomes.size() && isJoined(Math.min(i, neighbour))
                    ? outcomes.get(neighbour).division()
                    : null;
            if (sister != null) {
                Division found = only(name.divisions(), d -> areSisters(d, sister));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The unit that ends the list in which the name is: 区 in 涪陵、长寿两区; null when it is in none. */
    private @Nullable String unit(int i) {
        int last = lastOfList[i];
        if (last == 0 || (last == i && !isJoined(i - 1))) {
            return null;
        }
        if (nextFull[i] <= last) {
            return null;
        }
        String unit = units.computeIfAbsent(last, this::unitBehind);
        return unit.isEmpty() ? null : unit;
    }

    private String unitBehind(int candidate) {
        Matcher unit = UNIT.matcher(text)
                .useTransparentBounds(true)
                .region(candidates.get(candidate).end(), text.length());
        return unit.lookingAt() ? unit.group(1) : "";
    }

    /** Whether a name and the next are members of one list. */
    private boolean isJoined(int i) {
        int gap = candidates.get(i + 1).start() - candidates.get(i).end();
        return gap == 0
                || (gap == 1 && "、和与及".indexOf(text.charAt(candidates.get(i).end())) >= 0);
    }

    private static boolean areSisters(Division one, Division other) {
        return !one.equals(other)
                && one.level() == other.level()
                && one.level() != Level.PROVINCE
                && parent(one).equals(parent(other));
    }

    private static String parent(Division division) {
        int slash = division.path().lastIndexOf('/');
        return slash < 0 ? "" : division.path().substring(0, slash);
    }

    private Outcome weak(int i) {
        DivisionName name = candidates.get(i).name();
        Division named = only(name.divisions(), context::namesInFull);
        if (named != null) {
            return Outcome.of(named);
        }
        return isPlace(candidates.get(i)) ? choose(name) : Outcome.DROPPED;
    }

    /** Whether the words around a name indicate a place: 在来宾的, 前往崇明调研. */
    private boolean isPlace(DistrictCandidate candidate) {
        return DistrictContextFilter.endsBefore(LOCATIVE, text, candidate.start())
                && (candidate.end() == text.length()
                        || AFTER_LOCATIVE
                                .matcher(text)
                                .region(candidate.end(), text.length())
                                .lookingAt());
    }

    private Outcome choose(DivisionName name) {
        List<Division> divisions = name.divisions();
        if (divisions.size() == 1) {
            return Outcome.of(divisions.get(0));
        }
        Division division = name.isFull() ? null : foremost(divisions);
        if (division == null) {
            division = only(divisions, context::namesInFull);
        }
        if (division == null) {
            division = only(divisions, context::namesCityOf);
        }
        if (division == null) {
            division = only(divisions, context::namesAncestorOf);
        }
        return division == null ? Outcome.OPEN : Outcome.of(division);
    }

    /** The one of the highest level, and of a city and a county of one name in one place the city: 伊宁市 before 伊宁县. */
    private static @Nullable Division foremost(List<Division> divisions) {
        List<Division> highest = ArticleContext.highest(divisions);
        if (highest.size() > 1
                && highest.stream().map(DistrictResolver::parent).distinct().count() == 1) {
            return only(highest, d -> d.name().endsWith("市"));
        }
        return only(highest, d -> true);
    }

    private static @Nullable Division only(List<Division> divisions, Predicate<Division> condition) {
        Division found = null;
        for (Division division : divisions) {
            if (condition.test(division)) {
                if (found != null) {
                    return null;
                }
                found = division;
            }
        }
        return found;
    }
}
