package io.zhengwen.entities.name;

import java.util.stream.IntStream;

/** Finds the best permitted sequence of tags for a passage (Viterbi algorithm). */
final class ViterbiDecoder {
    private static final int NEVER = -1_000_000_000;
    private static final int N = NameTag.COUNT;
    /** The tags that each tag may follow; the lists of all tags one after the other. */
    private static final int[] FROM = from();
    /** The end of each tag's list in {@link #FROM}. */
    private static final int[] ENDS = ends();

    private ViterbiDecoder() {}

    static byte[] of(TagModel model, PassageScores scores) {
        int length = scores.length();
        byte[] tags = new byte[length];
        if (length == 0) {
            return tags;
        }
        byte[] back = new byte[length * N];
        int[] cost = costs(model);
        int[] last = new int[N];
        int[] next = new int[N];
        for (int tag = 0; tag < N; tag++) {
            last[tag] = NameTag.startsAny(tag) ? scores.score(0, tag) + model.transition(0, tag) : NEVER;
        }
        for (int i = 1; i < length; i++) {
            step(cost, scores, i, last, next, back);
            int[] swap = last;
            last = next;
            next = swap;
        }
        byte tag = bestClosed(last);
        for (int i = length - 1; i >= 0; i--) {
            tags[i] = tag;
            tag = back[i * N + tag];
        }
        return tags;
    }

    /** Advances by one character; {@code cost} is parallel to {@link #FROM}. */
    private static void step(int[] cost, PassageScores scores, int i, int[] last, int[] next, byte[] back) {
        int way = 0;
        for (int tag = 0; tag < N; tag++) {
            int best = NEVER * 2;
            int from = 0;
            for (int end = ENDS[tag]; way < end; way++) {
                int score = last[FROM[way]] + cost[way];
                if (score > best) {
                    best = score;
                    from = FROM[way];
                }
            }
            next[tag] = best + scores.score(i, tag);
            back[i * N + tag] = (byte) from;
        }
    }

    private static byte bestClosed(int[] last) {
        int best = NameTag.OUTSIDE;
        for (int tag = 0; tag < N; tag++) {
            if (!NameTag.isOpen(tag) && last[tag] > last[best]) {
                best = tag;
            }
        }
        return (byte) best;
    }

    private static int[] costs(TagModel model) {
        int[] cost = new int[FROM.length];
        int way = 0;
        for (int tag = 0; tag < N; tag++) {
            for (; way < ENDS[tag]; way++) {
                cost[way] = model.transition(FROM[way], tag);
            }
        }
        return cost;
    }

    private static int[] from() {
        return IntStream.range(0, N)
                .flatMap(tag -> IntStream.range(0, N).filter(before -> NameTag.follows(before, tag)))
                .toArray();
    }

    private static int[] ends() {
        int[] ends = new int[N];
        for (int tag = 0; tag < N; tag++) {
            int next = tag;
            long ways = IntStream.range(0, N)
                    .filter(before -> NameTag.follows(before, next))
                    .count();
            ends[tag] = (tag == 0 ? 0 : ends[tag - 1]) + (int) ways;
        }
        return ends;
    }
}
