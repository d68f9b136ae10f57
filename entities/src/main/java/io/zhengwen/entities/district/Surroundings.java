package io.zhengwen.entities.district;

import io.zhengwen.text.Span;
import java.util.List;

/** Keeps the names that stand for a district, and drops those that are part of another name. */
final class Surroundings {
    List<Candidate> keep(PassageCandidates passage, List<Span> taken) {
        return passage.candidates().stream()
                .filter(candidate -> taken.stream().noneMatch(span -> span.overlaps(candidate.span())))
                .toList();
    }
}
