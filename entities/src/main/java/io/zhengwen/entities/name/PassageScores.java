package io.zhengwen.entities.name;

import io.zhengwen.text.Span;
import java.util.List;

/**
 * The scores of every tag for each character of one passage.
 *
 * <p>Eight sums a character are kept in two longs of four 16-bit lanes; a row of eight raised bytes is added with two
 * masks and two additions. A character has fewer than 100 features of at most 255, so no lane overflows.
 *
 * <p>Most n-grams have no weights, and a processor cannot predict which do. So those that may have some are gathered
 * without a branch, pattern by pattern, and then looked up one after the other, which lets the processor load several
 * places of memory at once. Patterns with few different n-grams need none of this: a table holds them all.
 */
final class PassageScores implements NameFeatures.Sink {
    private static final long LANES = 0x00FF00FF00FF00FFL;
    private static final int GATHERED = 64;
    /** Sums before and after the text's own, for n-grams that speak past its edges: {@link NameFeatures.Sink}. */
    private static final int MARGIN = 12;

    private final TagModel model;
    private final int length;
    private final long[] even;
    private final long[] odd;
    private final long[] hashes = new long[NameFeatures.PATTERNS * GATHERED];
    /** The first character that each hash speaks for. */
    private final int[] firsts = new int[hashes.length];
    /** The number of hashes gathered for each pattern. */
    private final int[] gathered = new int[NameFeatures.PATTERNS];

    private PassageScores(TagModel model, int length) {
        this.model = model;
        this.length = length;
        this.even = new long[length + 2 * MARGIN];
        this.odd = new long[length + 2 * MARGIN];
    }

    static PassageScores of(TagModel model, NameFeatures features, String text, List<Span> districts) {
        PassageScores scores = new PassageScores(model, text.length());
        features.read(text, districts, scores);
        for (int pattern = 0; pattern < NameFeatures.PATTERNS; pattern++) {
            scores.add(pattern);
        }
        return scores;
    }

    int length() {
        return length;
    }

    int score(int position, int tag) {
        long lanes = (tag & 1) == 0 ? even[MARGIN + position] : odd[MARGIN + position];
        return (int) (lanes >>> ((tag >> 1) * 16)) & 0xFFFF;
    }

    @Override
    public void accept(int pattern, int first, long hash) {
        int count = gathered[pattern];
        int at = pattern * GATHERED + count;
        hashes[at] = hash;
        firsts[at] = first;
        gathered[pattern] = count + model.mayHold(hash);
        if (gathered[pattern] == GATHERED) {
            add(pattern);
        }
    }

    @Override
    public void acceptCode(int pattern, int first, int code) {
        add(model.rowOfCode(pattern, code), first, NameFeatures.slots(pattern));
    }

    /** Adds the weights of all gathered n-grams of a pattern. */
    private void add(int pattern) {
        int slots = NameFeatures.slots(pattern);
        int start = pattern * GATHERED;
        int end = start + gathered[pattern];
        for (int i = start; i < end; i++) {
            add(model.find(hashes[i]), firsts[i], slots);
        }
        gathered[pattern] = 0;
    }

    private void add(int row, int first, int slots) {
        if (row == NGramTable.ABSENT) {
            return;
        }
        int at = MARGIN + first;
        for (int slot = 0; slot < slots; slot++) {
            long weights = model.weights(row + slot);
            even[at + slot] += weights & LANES;
            odd[at + slot] += (weights >>> 8) & LANES;
        }
    }
}
