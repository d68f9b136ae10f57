package io.zhengwen.entities.district;

import io.zhengwen.text.Span;
import java.util.Comparator;

/** An occurrence in a text of a form of a division's name. */
record DistrictCandidate(int start, int end, DivisionName name) {
    /** The order of candidates: by start, then the longest first. */
    static final Comparator<DistrictCandidate> IN_ORDER = Comparator.comparingInt(DistrictCandidate::start)
            .thenComparing(DistrictCandidate::end, Comparator.reverseOrder());

    boolean overlaps(DistrictCandidate other) {
        return start < other.end && other.start < end;
    }

    Span span() {
        return new Span(start, end);
    }
}
