package io.zhengwen.entities.name;

/** The best lawful sequence of tags for a passage (Viterbi). */
final class BestTags {
    private static final int NEVER = -1_000_000_000;
    private static final int N = NameTag.COUNT;
    private static final int[][] BEFORE = before();

    private BestTags() {}

    static byte[] of(TagModel model, PassageScores scores) {
        int length = scores.length();
        byte[] tags = new byte[length];
        if (length == 0) {
            return tags;
        }
        byte[] back = new byte[length * N];
        int[] last = new int[N];
        int[] next = new int[N];
        for (int tag = 0; tag < N; tag++) {
            last[tag] = NameTag.startsAny(tag) ? scores.score(0, tag) + model.transition(0, tag) : NEVER;
        }
        for (int i = 1; i < length; i++) {
            step(model, scores, i, last, next, back);
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

    private static void step(TagModel model, PassageScores scores, int i, int[] last, int[] next, byte[] back) {
        for (int tag = 0; tag < N; tag++) {
            int best = NEVER * 2;
            int from = 0;
            for (int before : BEFORE[tag]) {
                int score = last[before] + model.transition(before, tag);
                if (score > best) {
                    best = score;
                    from = before;
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

    private static int[][] before() {
        int[][] before = new int[N][];
        for (int tag = 0; tag < N; tag++) {
            int next = tag;
            before[tag] = java.util.stream.IntStream.range(0, N)
                    .filter(t -> NameTag.follows(t, next))
                    .toArray();
        }
        return before;
    }
}
