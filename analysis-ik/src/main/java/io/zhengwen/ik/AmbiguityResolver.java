package io.zhengwen.ik;

/**
 * IK's choice among overlapping words.
 *
 * <p>The candidates are: the greedy path from the first word on (each next word is the first one behind the last, and of
 * those that begin together the longest), and for every word that this path leaves out the greedy path that begins with
 * it, behind what the first path has before it. The better path covers more characters; then has fewer words; then spans
 * more; then ends later; then has words of more even length (product of the lengths); then has its longer words further
 * behind (sum of place times length). Among equals the first path wins, then the path of a later left-out word.
 *
 * <p>The original builds each candidate and sorts them in a tree, which takes quadratic time: 3,000 characters of 一一一…
 * keep it busy for seconds. Here the sums of the greedy path from every word on are known from those of its next word,
 * and the first path's from those of its prefix, so that a candidate is judged in constant time. Products and sums wrap
 * around as the original's 32-bit ones do, so that the choice is the same.
 */
final class AmbiguityResolver {

    private Paths rest = new Paths(0);
    private Paths before = new Paths(0);
    private int[] next = new int[0];
    private int[] firstPath = new int[0];
    private Path best = new Path();
    private Path candidate = new Path();

    /** Appends the words of {@code found} from {@code first} to {@code last} that are chosen to {@code chosen}. */
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
            int room = Math.max(size, next.length * 2);
            rest = new Paths(room + 1);
            before = new Paths(room + 1);
            next = new int[room];
            firstPath = new int[room];
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

    /** The first word, from {@code low} on, that starts at {@code place} or later; {@code high} if none does. */
    private static int firstFrom(int place, LexemeList found, int first, int low, int high) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (LexemeList.start(found.get(first + middle)) < place) {
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

    /** The sums of many paths, by index. */
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

        /** Makes the path at {@code index} the empty one. */
        void clear(int index) {
            covered[index] = 0;
            count[index] = 0;
            product[index] = 1;
            weight[index] = 0;
        }
    }

    /** What two paths are compared by. */
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
