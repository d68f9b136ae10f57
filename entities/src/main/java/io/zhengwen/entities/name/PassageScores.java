package io.zhengwen.entities.name;

import io.zhengwen.text.Span;
import java.util.List;

/**
 * How well each tag fits each character of one passage.
 *
 * <p>Eight sums a character are kept in two longs of four 16-bit lanes; a row of eight raised bytes is added with two
 * masks and two additions. A character has fewer than 100 features of at most 255, so no lane overflows.
 */
final class PassageScores implements NameFeatures.Sink {
    private static final long LANES = 0x00FF00FF00FF00FFL;

    private final TagModel model;
    private final long[] even;
    private final long[] odd;

    private PassageScores(TagModel model, int length) {
        this.model = model;
        this.even = new long[length];
        this.odd = new long[length];
    }

    static PassageScores of(TagModel model, NameFeatures features, String text, List<Span> districts) {
        PassageScores scores = new PassageScores(model, text.length());
        features.read(text, districts, scores);
        return scores;
    }

    int length() {
        return even.length;
    }

    int score(int position, int tag) {
        long lanes = (tag & 1) == 0 ? even[position] : odd[position];
        return (int) (lanes >>> ((tag >> 1) * 16)) & 0xFFFF;
    }

    @Override
    public void accept(int pattern, int first, long hash) {
        int row = model.find(hash);
        if (row < 0) {
            return;
        }
        int from = Math.max(0, first);
        int to = Math.min(even.length, first + NameFeatures.slots(pattern));
        for (int i = from; i < to; i++) {
            long weights = model.weights(row + i - first);
            even[i] += weights & LANES;
            odd[i] += (weights >>> 8) & LANES;
        }
    }
}
