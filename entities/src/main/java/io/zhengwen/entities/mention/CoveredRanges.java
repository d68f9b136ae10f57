package io.zhengwen.entities.mention;

import io.zhengwen.text.Span;
import java.util.BitSet;
import java.util.Collection;

/**
 * The characters of a passage that some ranges cover: testing whether another range overlaps them takes time that
 * depends only on that range's length. For one thread.
 */
public final class CoveredRanges {
    private final BitSet covered = new BitSet();

    public CoveredRanges() {}

    /** The characters that these spans cover. */
    public static CoveredRanges of(Collection<Span> spans) {
        CoveredRanges ranges = new CoveredRanges();
        spans.forEach(span -> ranges.add(span.start(), span.end()));
        return ranges;
    }

    /** Adds a range, {@code end} exclusive. */
    public void add(int start, int end) {
        covered.set(start, end);
    }

    /** Whether a range, {@code end} exclusive, has a character in common with those added. */
    public boolean overlaps(int start, int end) {
        int next = covered.nextSetBit(start);
        return next >= 0 && next < end;
    }
}
