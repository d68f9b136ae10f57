package io.zhengwen.entities.district;

import io.zhengwen.text.Span;
import java.util.Comparator;

/** A place where a form of a division's name stands. */
record Candidate(int start, int end, Name name) {
    /** By start, the longest first. */
    static final Comparator<Candidate> IN_ORDER =
            Comparator.comparingInt(Candidate::start).thenComparing(Candidate::end, Comparator.reverseOrder());

    boolean overlaps(Candidate other) {
        return start < other.end && other.start < end;
    }

    Span span() {
        return new Span(start, end);
    }
}
