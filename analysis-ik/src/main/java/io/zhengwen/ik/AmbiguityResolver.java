package io.zhengwen.ik;

/**
 * Chooses one reading among overlapping words by IK's rules.
 *
 * <p>The candidates are greedy paths. A greedy path continues with the next word that starts at or after the end of
 * the current one; of several with the same start, with the longest. The first candidate is the greedy path from the
 * first word. Each word that the first path leaves out gives one more candidate: the words of the first path that end
 * before it, then the greedy path from it on.
 *
 * <p>Candidates are compared by these criteria, in order:
 * <ol>
 *   <li>more characters covered;
 *   <li>fewer words;
 *   <li>longer span from first start to last end;
 *   <li>later end;
 *   <li>words of more even length (larger product of the lengths);
 *   <li>longer words later in the path (larger sum of position times length).
 * </ol>
 *
 * <p>Of equal candidates the first path wins, then the one whose left-out word starts later.
 *
 * <p>The original IK builds every candidate and sorts them in a tree. That takes quadratic time: 3,000 characters of
 * 一一一… take it seconds. Here the totals of the greedy path from each word are derived from those of its successor,
 * and the totals of the first path from those of its prefix, so each candidate is judged in constant time. Products
 * and sums overflow as the original's 32-bit ones do, so that the choice is the same.
 */
final class AmbiguityResolver {

    private Paths rest = new Paths(0);
    private Paths before = new Paths(0);
    private int[] next = new int[0];
    private int[] firstPath = new int[0];
    private Path best = new Path();
    private Path candidate = new Path();

    /**
     * Appends the chosen ones of the words {@code first} (inclusive) to {@code last} (exclusive) of {@code found} to
     * {@code chosen}.
     */
    void choose(LexemeList found, int first, int last, LexemeList chosen) {
        int size = last - first;
        prepare(size);
        sumGreedyPaths(found, first, size);
        int pathLength = followFirstPath(found, first, size);
        int kept = 0;
        int turn = 0;
        best.set(before, 0, rest, 0, LexemeList.start(found.get(first)));
        int onPath = pathLength - 1;
        int prefix = pathLength;
        for (int word = size - 1; word > 0; word--) {
            if (onPath >= 0 && firstPath[onPath] == word) {
                onPath--;
                continue;
            }
            int start = LexemeList.start(found.get(first + word));
            while (prefix > 0 && LexemeList.end(found.get(first + firstPath[prefix - 1])) > start) {
                prefix--;
            }
            candidate.set(before, prefix, rest, word, prefix > 0 ? LexemeList.start(found.get(first)) : start);
            if (candidate.isBetterThan(best)) {
                Path beaten = best;
                best = candidate;
                candidate = beaten;
                kept = prefix;
                turn = word;
            }
        }
        for (int i = 0; i < kept; i++) {
            chosen.append(found.get(first + firstPath[i]));
        }
        for (int word = turn; word < size; word = next[word]) {
            chosen.append(found.get(first + word));
        }
    }

    private void prepare(int size) {
        if (next.length < size) {
            int capacity = Math.max(size, next.length * 2);
            rest = new Paths(capacity + 1);
            before = new Paths(capacity + 1);
            next = new int[capacity];
            firstPath = new int[capacity];
        }
        rest.clear(size);
        before.clear(0);
    }

    private void sumGreedyPaths(LexemeList found, int first, int size) {
        for (int word = size - 1; word >= 0; word--) {
            long lexeme = found.get(first + word);
            int follower = firstFrom(LexemeList.end(lexeme), found, first, word + 1, size);
            int length = LexemeList.length(lexeme);
            next[word] = follower;
            rest.covered[word] = length + rest.covered[follower];
            rest.count[word] = 1 + rest.count[follower];
            rest.product[word] = length * rest.product[follower];
            rest.weight[word] = rest.covered[word] + rest.weight[follower];
            rest.end[word] = follower == size ? LexemeList.end(lexeme) : rest.end[follower];
        }
    }

    /**
     * Returns the first word, from {@code low} on, that starts at {@code minStart} or later; {@code high} if none
     * does.
     */
    private static int firstFrom(int minStart, LexemeList found, int first, int low, int high) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (LexemeList.start(found.get(first + middle)) < minStart) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private int followFirstPath(LexemeList found, int first, int size) {
        int count = 0;
        for (int word = 0; word < size; word = next[word]) {
            int length = LexemeList.length(found.get(first + word));
            firstPath[count] = word;
            before.covered[count + 1] = before.covered[count] + length;
            before.count[count + 1] = count + 1;
            before.product[count + 1] = before.product[count] * length;
            before.weight[count + 1] = before.weight[count] + (count + 1) * length;
            count++;
        }
        return count;
    }

    /** The totals of many paths, by index. */
    private static final class Paths {
        final int[] covered;
        final int[] count;
        final int[] product;
        final int[] weight;
        final int[] end;

        Paths(int size) {
            covered = new int[size];
            count = new int[size];
            product = new int[size];
            weight = new int[size];
            end = new int[size];
        }

        /** Makes the path at {@code index} empty. */
        void clear(int index) {
            covered[index] = 0;
            count[index] = 0;
            product[index] = 1;
            weight[index] = 0;
        }
    }

    /** The totals by which two paths are compared. */
    private static final class Path {
        private int covered;
        private int count;
        private int span;
        private int end;
        private int product;
        private int weight;

        void set(Paths heads, int head, Paths tails, int tail, int start) {
            covered = heads.covered[head] + tails.covered[tail];
            count = heads.count[head] + tails.count[tail];
            end = tails.end[tail];
            span = end - start;
            product = heads.product[head] * tails.product[tail];
            weight = heads.weight[head] + tails.weight[tail] + heads.count[head] * tails.covered[tail];
        }

        boolean isBetterThan(Path other) {
            if (covered != other.covered) {
                return covered > other.covered;
            }
            if (count != other.count) {
                return count < other.count;
            }
            if (span != other.span) {
                return span > other.span;
            }
            if (end != other.end) {
                return end > other.end;
            }
            if (product != other.product) {
                return product > other.product;
            }
            return weight > other.weight;
        }
    }
}
