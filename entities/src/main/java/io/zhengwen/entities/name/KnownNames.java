package io.zhengwen.entities.name;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.zhengwen.entities.CoveredRanges;
import io.zhengwen.entities.link.NameRegistry;
import io.zhengwen.entities.mention.MentionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Finds the registry's names in text, the longest where several overlap. */
final class KnownNames {
    private static final int SURE = 3;
    private static final String OTHER_WORDS = "业大互支·路街杯";

    private final AhoCorasickDoubleArrayTrie<MentionType> trie = new AhoCorasickDoubleArrayTrie<>();
    private final TaggerLexicon lexicon;
    private final boolean any;

    KnownNames(NameRegistry registry, TaggerLexicon lexicon) {
        this.lexicon = lexicon;
        TreeMap<String, MentionType> names = new TreeMap<>();
        for (MentionType type : List.of(MentionType.PERSON, MentionType.ENTERPRISE)) {
            registry.known(type).forEach(name -> names.put(name, type));
        }
        any = !names.isEmpty();
        if (any) {
            trie.build(names);
        }
    }

    List<NameSpan> find(String text) {
        List<NameSpan> all = new ArrayList<>();
        if (any) {
            trie.parseText(text, (begin, end, type) -> {
                all.add(new NameSpan(type, begin, end));
            });
        }
        all.sort(Comparator.comparingInt((NameSpan n) -> n.start() - n.end()).thenComparingInt(NameSpan::start));
        return withoutOverlaps(List.of(), all);
    }

    /** Those that cut no words, and are not followed by what would make another name or word of them: 中国银行业. */
    List<NameSpan> findSure(String text) {
        return find(text).stream().filter(name -> isSure(text, name)).toList();
    }

    private boolean isSure(String text, NameSpan name) {
        boolean endsWell = name.end() == text.length() || OTHER_WORDS.indexOf(text.charAt(name.end())) < 0;
        boolean isLong = name.end() - name.start() >= SURE;
        return endsWell && (isLong || !(cutsWord(text, name.start()) || cutsWord(text, name.end())));
    }

    /** Whether the characters before and after an offset are a word: 国航 in 中国航天 cuts two. */
    private boolean cutsWord(String text, int offset) {
        if (offset == 0 || offset == text.length()) {
            return false;
        }
        long first = HashMixer.add(0, text.charAt(offset - 1));
        return TaggerLexicon.isWord(lexicon.find(HashMixer.add(first, text.charAt(offset))));
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
