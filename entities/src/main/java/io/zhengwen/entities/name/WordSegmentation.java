package io.zhengwen.entities.name;

import java.util.Arrays;

/**
 * Decides whether a part of a text is a word of its own or cuts words: 丽江 in 美丽江苏, 日照 in 保证日照. The text around it is
 * cut into words at the least cost, once freely and once with cuts before and after the part.
 */
public final class WordSegmentation {
    private static final int AROUND = 5;
    private static final int LONGEST_WORD = 6;
    private static final int UNKNOWN_COST = 160;
    /** The cost of a place that is not in the dictionary. */
    private static final int PLACE_COST = 110;
    /** The amount by which the free cut must be cheaper: a word that is ten times as rare costs 23. */
    private static final int SLACK = 12;

    private final TaggerLexicon lexicon;

    public WordSegmentation(TaggerLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the text may be cut before and after the part. */
    public boolean isWord(String text, int start, int end) {
        int from = edge(text, start, -1);
        int to = edge(text, end, 1);
        if (from == start && to == end) {
            return true;
        }
        int own = Math.min(PLACE_COST, wordCost(text, start, end));
        int apart = cheapest(text, from, start, -1, -1, 0) + own + cheapest(text, end, to, -1, -1, 0);
        return apart <= cheapest(text, from, to, start, end, own) + SLACK;
    }

    /** The edge of the clause, or of a few characters around the part. */
    private static int edge(String text, int at, int step) {
        int edge = at;
        for (int n = 0; n < AROUND; n++) {
            int next = step < 0 ? edge - 1 : edge;
            if (next < 0 || next >= text.length() || !Character.isIdeographic(text.charAt(next))) {
                break;
            }
            edge += step;
        }
        return edge;
    }

    /** The least cost of cutting a range; words that begin with the part and are longer than it are not considered. */
    private int cheapest(String text, int from, int to, int partStart, int partEnd, int partCost) {
        int[] cost = new int[to - from + 1];
        Arrays.fill(cost, 1, cost.length, Integer.MAX_VALUE);
        for (int i = from; i < to; i++) {
            int before = cost[i - from];
            cost[i - from + 1] = Math.min(cost[i - from + 1], before + UNKNOWN_COST);
            if (i == partStart) {
                cost[partEnd - from] = Math.min(cost[partEnd - from], before + partCost);
            }
            long hash = 0;
            for (int end = i + 1; end <= Math.min(to, i + LONGEST_WORD); end++) {
                hash = HashMixer.add(hash, text.charAt(end - 1));
                int value = lexicon.find(hash);
                if (value == 0) {
                    break;
                }
                if (TaggerLexicon.isWord(value) && !(i == partStart && end > partEnd)) {
                    cost[end - from] = Math.min(cost[end - from], before + TaggerLexicon.cost(value));
                }
            }
        }
        return cost[to - from];
    }

    private int wordCost(String text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = HashMixer.add(hash, text.charAt(i));
        }
        int value = lexicon.find(hash);
        return TaggerLexicon.isWord(value) ? TaggerLexicon.cost(value) : PLACE_COST;
    }
}
