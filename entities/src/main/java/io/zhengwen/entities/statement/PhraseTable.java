package io.zhengwen.entities.statement;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table of phrases with a value for each; finds them in text in one pass, the longest where several overlap. */
public final class PhraseTable<T> {
    private final AhoCorasickDoubleArrayTrie<T> trie = new AhoCorasickDoubleArrayTrie<>();

    public PhraseTable(Map<String, T> phrases) {
        trie.build(new TreeMap<>(phrases));
    }

    /** An occurrence of a phrase. */
    public record Hit<T>(int start, int end, T value) {}

    /** The phrases of a text in order; none overlaps another. */
    public List<Hit<T>> find(String text) {
        List<Hit<T>> all = new ArrayList<>();
        trie.parseText(text, (start, end, value) -> {
            all.add(new Hit<>(start, end, value));
        });
        if (all.size() < 2) {
            return all;
        }
        all.sort(Comparator.<Hit<T>>comparingInt(Hit::start)
                .thenComparing(Comparator.<Hit<T>>comparingInt(Hit::end).reversed()));
        List<Hit<T>> kept = new ArrayList<>();
        int end = 0;
        for (Hit<T> hit : all) {
            if (hit.start() >= end) {
                kept.add(hit);
                end = hit.end();
            }
        }
        return kept;
    }
}
