package io.zhengwen.entities.name;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.zhengwen.entities.MentionType;
import io.zhengwen.entities.link.Registry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Finds the registry's names in text, the longest where several overlap. */
final class KnownNames {
    private static final int SURE = 3;
    private static final String OTHER_WORDS = "业大互支·路街杯";

    private final AhoCorasickDoubleArrayTrie<MentionType> trie = new AhoCorasickDoubleArrayTrie<>();
    private final boolean any;

    KnownNames(Registry registry) {
        TreeMap<String, MentionType> names = new TreeMap<>();
        for (MentionType type : List.of(MentionType.PERSON, MentionType.ENTERPRISE)) {
            registry.known(type).forEach(name -> names.put(name, type));
        }
        any = !names.isEmpty();
        if (any) {
            trie.build(names);
        }
    }

    List<FoundName> find(String text) {
        List<FoundName> all = new ArrayList<>();
        if (any) {
            trie.parseText(text, (begin, end, type) -> {
                all.add(new FoundName(type, begin, end));
            });
        }
        all.sort(Comparator.comparingInt((FoundName n) -> n.start() - n.end()).thenComparingInt(FoundName::start));
        return withoutOverlaps(List.of(), all);
    }

    /** Those that are long enough, and not followed by what would make another name or word of them: 中国银行业. */
    List<FoundName> findSure(String text) {
        return find(text).stream()
                .filter(name -> name.end() - name.start() >= SURE
                        && (name.end() == text.length() || OTHER_WORDS.indexOf(text.charAt(name.end())) < 0))
                .toList();
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
