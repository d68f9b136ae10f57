package io.zhengwen.entities.name;

import io.zhengwen.entities.link.NameRegistry;
import io.zhengwen.entities.mention.CoveredRanges;
import io.zhengwen.entities.mention.MentionType;
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

    /** A name of the registry. */
    private record Known(String name, MentionType type) {}

    private final TaggerLexicon lexicon;
    /** Index from the first two characters of names to the list of names that begin with them. */
    private final HashIndex beginnings;

    private final List<List<Known>> names = new ArrayList<>();

    KnownNames(NameRegistry registry, TaggerLexicon lexicon) {
        this.lexicon = lexicon;
        Map<String, MentionType> types = new TreeMap<>();
        for (MentionType type : List.of(MentionType.PERSON, MentionType.ENTERPRISE)) {
            registry.known(type).stream()
                    .filter(name -> name.length() > 1 && !registry.needsCue(name))
                    .forEach(name -> types.put(name, type));
        }
        beginnings = HashIndex.forMembers(types.size());
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
        return HashMixer.finish(HashMixer.add(HashMixer.add(0, text.charAt(at)), text.charAt(at + 1)));
    }

    List<NameSpan> find(String text) {
        List<NameSpan> all = new ArrayList<>();
        for (int at = 0; at + 1 < text.length(); at++) {
            int place = beginnings.find(hash(text, at));
            if (place != HashIndex.ABSENT) {
                for (Known known : names.get(place)) {
                    if (text.startsWith(known.name(), at)) {
                        all.add(new NameSpan(known.type(), at, at + known.name().length()));
                    }
                }
            }
        }
        all.sort(Comparator.comparingInt((NameSpan n) -> n.start() - n.end()).thenComparingInt(NameSpan::start));
        return withoutOverlaps(List.of(), all);
    }

    /** Finds the names that do not cut words and do not continue as another name or word, as 中国银行 does in 中国银行业. */
    List<NameSpan> findSure(String text) {
        return find(text).stream()
                .filter(name -> isSure(text, name))
                .map(name -> whole(text, name))
                .toList();
    }

    /** Extends a known name by words that continue a firm's name: 东方航空公司 where 东方航空 is known, 高盛期货 where 高盛 is. */
    private static NameSpan whole(String text, NameSpan name) {
        if (name.type() == MentionType.PERSON) {
            return name;
        }
        Matcher more = MORE.matcher(text).region(name.end(), text.length());
        return more.lookingAt() ? new NameSpan(name.type(), name.start(), more.end()) : name;
    }

    /** Whether a short name looks like the beginning of a transcribed foreign name: 伊利 in 伊利诺伊. */
    private static boolean isTranscribed(String text, NameSpan name) {
        return name.end() < text.length()
                && isTranscribing(text.charAt(name.end()))
                && isTranscribing(text.charAt(name.end() - 1));
    }

    private static boolean isTranscribing(char c) {
        int kind = CharacterShape.of(c);
        return kind == CharacterShape.TRANSCRIBING || kind == CharacterShape.SURNAME_AND_TRANSCRIBING;
    }

    private boolean isSure(String text, NameSpan name) {
        boolean endsWell = name.end() == text.length() || OTHER_WORDS.indexOf(text.charAt(name.end())) < 0;
        boolean isLong = name.end() - name.start() >= SURE;
        return endsWell
                && !goesOn(text, name)
                && (isLong
                        || (!isTranscribed(text, name) && !WordBounds.cuts(lexicon, text, name.start(), name.end())));
    }

    /** Whether the name is only part of a Latin word: LG in ALGOL. */
    private static boolean goesOn(String text, NameSpan name) {
        return (name.start() > 0 && isLatin(text, name.start() - 1) && isLatin(text, name.start()))
                || (name.end() < text.length() && isLatin(text, name.end()) && isLatin(text, name.end() - 1));
    }

    private static boolean isLatin(String text, int at) {
        int kind = CharacterShape.of(text.charAt(at));
        return kind == CharacterShape.UPPER || kind == CharacterShape.LOWER || kind == CharacterShape.DIGIT;
    }

    /** {@code more} added to {@code names} where there is room, in order of offset. */
    static List<NameSpan> withoutOverlaps(List<NameSpan> names, List<NameSpan> more) {
        List<NameSpan> kept = new ArrayList<>(names);
        CoveredRanges covered = new CoveredRanges();
        names.forEach(name -> covered.add(name.start(), name.end()));
        for (NameSpan name : more) {
            if (!covered.overlaps(name.start(), name.end())) {
                kept.add(name);
                covered.add(name.start(), name.end());
            }
        }
        kept.sort(Comparator.comparingInt(NameSpan::start));
        return kept;
    }
}
