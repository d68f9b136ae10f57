package io.zhengwen.entities.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A visit that is still being read: sentences are added until the next stop. */
final class VisitDraft {
    private final Visitors visitors;
    private final VisitedSite site;
    private final List<String> districts;
    private final @Nullable LocalDate date;
    private final boolean past;
    private final Set<SentenceRef> sentences = new LinkedHashSet<>();
    private boolean spokenAt;

    VisitDraft(Visitors visitors, VisitedSite site, List<String> districts, @Nullable LocalDate date, boolean past) {
        this.visitors = visitors;
        this.site = site;
        this.districts = List.copyOf(districts);
        this.date = date;
        this.past = past;
    }

    /**
     * The visitors of a stop.
     *
     * @param described a delegation without names
     */
    record Visitors(List<String> names, @Nullable String described) {
        Visitors {
            names = List.copyOf(names);
        }
    }

    void add(SentenceRef sentence, boolean said) {
        sentences.add(sentence);
        spokenAt |= said;
    }

    VisitedSite site() {
        return site;
    }

    List<String> districts() {
        return districts;
    }

    boolean isPast() {
        return past;
    }

    /** Whether any sentence of the visit has a speaker. */
    boolean isSpokenAt() {
        return spokenAt;
    }

    Visit visit() {
        List<SentenceRef> ordered = new ArrayList<>(sentences);
        ordered.sort((a, b) -> a.paragraph() != b.paragraph()
                ? Integer.compare(a.paragraph(), b.paragraph())
                : Integer.compare(a.sentence(), b.sentence()));
        return new Visit(
                visitors.names(),
                visitors.names().isEmpty() ? visitors.described() : null,
                site.name(),
                site.kind(),
                site.enterprises(),
                districts,
                date,
                ordered,
                past);
    }
}
