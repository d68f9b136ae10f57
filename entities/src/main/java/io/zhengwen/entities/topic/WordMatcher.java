package io.zhengwen.entities.topic;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the lexicon's words in passages. A word inside a longer one is not read (农民 inside 农民工), unless it is a
 * topic's name.
 */
public final class WordMatcher {
    private static final Comparator<Hit> LONGEST_FIRST = Comparator.comparingInt(Hit::start)
            .thenComparing(Comparator.comparingInt(Hit::end).reversed());

    private final AhoCorasickDoubleArrayTrie<Word> trie = new AhoCorasickDoubleArrayTrie<>();

    public WordMatcher(TopicWords words) {
        Map<String, Word> sorted = new TreeMap<>();
        words.all().forEach((text, uses) -> sorted.put(text, new Word(text, uses)));
        trie.build(sorted);
    }

    /** The words that are to be read in a passage, in order, longest first where they start together. */
    public List<Hit> find(String passage) {
        return within(all(passage), new Span(0, passage.length()));
    }

    /** All words in a passage, also those inside longer ones, in order, longest first where they start together. */
    List<Hit> all(String passage) {
        List<Hit> hits = new ArrayList<>();
        trie.parseText(passage, (start, end, word) -> {
            hits.add(new Hit(start, end, word));
        });
        hits.sort(LONGEST_FIRST);
        return hits;
    }

    /** The words to be read in a part of a passage, chosen from all its words, with offsets relative to the part. */
    static List<Hit> within(List<Hit> all, Span part) {
        List<Hit> read = new ArrayList<>();
        int covered = 0;
        for (int i = firstFrom(all, part.start()); i < all.size(); i++) {
            Hit hit = all.get(i);
            if (hit.start >= part.end()) {
                break;
            }
            if (hit.end <= part.end()) {
                if (hit.end > covered || hit.word.isName()) {
                    read.add(new Hit(hit.start - part.start(), hit.end - part.start(), hit.word));
                }
                covered = Math.max(covered, hit.end);
            }
        }
        return read;
    }

    private static int firstFrom(List<Hit> hits, int start) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).start < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** An occurrence of a word. */
    public record Hit(int start, int end, Word word) {}

    /** A word of the lexicon and its meanings. */
    public record Word(String text, List<TopicWords.Use> uses, boolean isName) {
        Word(String text, List<TopicWords.Use> uses) {
            this(text, uses, uses.stream().anyMatch(use -> use.strength() == EvidenceStrength.NAME));
        }
    }
}
