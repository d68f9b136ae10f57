package io.zhengwen.entities.name;

import io.zhengwen.entities.MentionType;
import io.zhengwen.entities.link.Registry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the registry's names in text, the longest where several overlap. */
final class KnownNames {
    private static final int SURE = 3;
    private static final String OTHER_WORDS = "业大互支·路街杯";

    private static final Pattern MORE =
            Pattern.compile("(?:集团)?(?:期货|基金|证券|信托|租赁|财险|人寿|资管|投资|资本|地产|置业|物流|影业|金融|传媒)?(?:集团)?(?:有限|股份)?(?:公司)?");

    /** A settled name. */
    private record Known(String name, MentionType type) {}

    private final Lexicon lexicon;
    /** From the first two characters of names to the place of those that begin with them. */
    private final HashTable beginnings;

    private final List<List<Known>> names = new ArrayList<>();

    KnownNames(Registry registry, Lexicon lexicon) {
        this.lexicon = lexicon;
        Map<String, MentionType> types = new TreeMap<>();
        for (MentionType type : List.of(MentionType.PERSON, MentionType.ENTERPRISE)) {
            registry.known(type).stream()
                    .filter(name -> name.length() > 1 && !registry.needsCue(name))
                    .forEach(name -> types.put(name, type));
        }
        beginnings = HashTable.forMembers(types.size());
        String beginning = "";
        for (Map.Entry<String, MentionType> entry : types.entrySet()) {
            if (!entry.getKey().startsWith(beginning) || beginning.isEmpty()) {
                beginning = entry.getKey().substring(0, 2);
                beginnings.add(hash(beginning, 0), names.size());
                names.add(new ArrayList<>());
            }
            names.get(names.size() - 1).add(new Known(entry.getKey(), entry.getValue()));
        }
    }

    private static long hash(String text, int at) {
        return Hash.finish(Hash.add(Hash.add(0, text.charAt(at)), text.charAt(at + 1)));
    }

    List<FoundName> find(String text) {
        List<FoundName> all = new ArrayList<>();
        for (int at = 0; at + 1 < text.length(); at++) {
            int place = beginnings.find(hash(text, at));
            if (place != HashTable.ABSENT) {
                for (Known known : names.get(place)) {
                    if (text.startsWith(known.name(), at)) {
                        all.add(new FoundName(
                                known.type(), at, at + known.name().length()));
                    }
                }
            }
        }
        all.sort(Comparator.comparingInt((FoundName n) -> n.start() - n.end()).thenComparingInt(FoundName::start));
        return withoutOverlaps(List.of(), all);
    }

    /** Those that cut no words, and are not followed by what would make another name or word of them: 中国银行业. */
    List<FoundName> findSure(String text) {
        return find(text).stream()
                .filter(name -> isSure(text, name))
                .map(name -> whole(text, name))
                .toList();
    }

    /** 东方航空公司 where 东方航空 is known, 高盛期货 where 高盛 is: with the words behind it that make a firm's name of it. */
    private static FoundName whole(String text, FoundName name) {
        if (name.type() == MentionType.PERSON) {
            return name;
        }
        Matcher more = MORE.matcher(text).region(name.end(), text.length());
        return more.lookingAt() ? new FoundName(name.type(), name.start(), more.end()) : name;
    }

    /** 伊利 in 伊利诺伊: short and written like the beginning of a foreign name. */
    private static boolean isTranscribed(String text, FoundName name) {
        return name.end() < text.length()
                && isTranscribing(text.charAt(name.end()))
                && isTranscribing(text.charAt(name.end() - 1));
    }

    private static boolean isTranscribing(char c) {
        int kind = CharKind.of(c);
        return kind == CharKind.TRANSCRIBING || kind == CharKind.SURNAME_AND_TRANSCRIBING;
    }

    private boolean isSure(String text, FoundName name) {
        boolean endsWell = name.end() == text.length() || OTHER_WORDS.indexOf(text.charAt(name.end())) < 0;
        boolean isLong = name.end() - name.start() >= SURE;
        return endsWell
                && !goesOn(text, name)
                && (isLong
                        || (!isTranscribed(text, name) && !WordBounds.cuts(lexicon, text, name.start(), name.end())));
    }

    /** Whether a Latin word goes on before or behind the name: LG in ALGOL. */
    private static boolean goesOn(String text, FoundName name) {
        return (name.start() > 0 && isLatin(text, name.start() - 1) && isLatin(text, name.start()))
                || (name.end() < text.length() && isLatin(text, name.end()) && isLatin(text, name.end() - 1));
    }

    private static boolean isLatin(String text, int at) {
        int kind = CharKind.of(text.charAt(at));
        return kind == CharKind.UPPER || kind == CharKind.LOWER || kind == CharKind.DIGIT;
    }

    /** {@code more} added to {@code names} where there is room, in order of offset. */
    static List<FoundName> withoutOverlaps(List<FoundName> names, List<FoundName> more) {
        List<FoundName> kept = new ArrayList<>(names);
        for (FoundName name : more) {
            if (kept.stream().noneMatch(name::overlaps)) {
                kept.add(name);
            }
        }
        kept.sort(Comparator.comparingInt(FoundName::start));
        return kept;
    }
}
