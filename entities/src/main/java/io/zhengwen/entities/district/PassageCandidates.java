package io.zhengwen.entities.district;

import io.zhengwen.entities.district.DivisionName.Strength;
import io.zhengwen.text.Span;
import java.util.List;

/** A passage and all occurrences of district names in it, including those inside other names. */
public final class PassageCandidates {
    private final String text;
    private final List<DistrictCandidate> candidates;

    PassageCandidates(String text, List<DistrictCandidate> candidates) {
        this.text = text;
        this.candidates = List.copyOf(candidates);
    }

    /** The places' spans, in order, none overlapping; names that are everyday words (合作, 长寿) left out. */
    public List<Span> spans() {
        return candidates.stream()
                .filter(c -> c.name().strength() == Strength.FULL || c.name().strength() == Strength.SHORT)
                .map(DistrictCandidate::span)
                .toList();
    }

    /** Whether exactly this range is a district's full name. */
    public boolean isFullName(int start, int end) {
        int low = 0;
        int high = candidates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (candidates.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        DistrictCandidate candidate = low < candidates.size() ? candidates.get(low) : null;
        return candidate != null
                && candidate.start() == start
                && candidate.end() == end
                && candidate.name().strength() == Strength.FULL;
    }

    String text() {
        return text;
    }

    List<DistrictCandidate> candidates() {
        return candidates;
    }
}
