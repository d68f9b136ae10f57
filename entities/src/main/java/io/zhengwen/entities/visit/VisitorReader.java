package io.zhengwen.entities.visit;

import io.zhengwen.entities.statement.ClauseFinder;
import io.zhengwen.entities.statement.PersonRoster;
import io.zhengwen.entities.statement.SentenceActor;
import io.zhengwen.entities.visit.VisitDraft.Visitors;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the visitors of a stop. */
final class VisitorReader {
    private static final int LONGEST_LEAD_IN = 6;
    private static final int LONGEST_SUBJECTLESS = 30;
    private static final Pattern DELEGATION_NEXT =
            Pattern.compile("^在?[^，；]*，[^，；]{0,10}(?:[研察导查问访观]组|[察表问访观研]团|一行|调研人员)");
    private static final Pattern ACTS_NEXT = Pattern.compile(
            "^[^，；]*(?:，(?:详细|认真|仔细|实地|现场|深入|随机)?(?:听取|了解|察看|查看|参观|走进|询问|观看|考察|体验|视察|调研|检查|看望|慰问|与|同|走访)|(?:调研|考察|视察|检查|走访|参观|慰问|督导))");

    private final ReportedTrip trip;
    private final PersonRoster cast;
    private final VisitWords words;

    VisitorReader(ReportedTrip trip, PersonRoster cast, VisitWords words) {
        this.trip = trip;
        this.cast = cast;
        this.words = words;
    }

    /** The visitors of a stop: an agent before it, or after it in 在甲公司，李强…, else the visitors of the trip so far. */
    Optional<Visitors> of(String text, List<SentenceActor> agents, int start) {
        SentenceActor before = null;
        SentenceActor behind = null;
        for (SentenceActor agent : agents) {
            if (agent.start() < start) {
                before = agent;
            } else if (behind == null && agent.end() <= text.length()) {
                behind = agent;
            }
        }
        if (before != null) {
            return ofAgent(before, text);
        }
        if (behind != null) {
            return behind.isPronoun() || leads(behind.names()) ? ofAgent(behind, text) : Optional.empty();
        }
        return unnamed(text, start);
    }

    /** The visitors of a stop in a sentence that names nobody. */
    private Optional<Visitors> unnamed(String text, int start) {
        String ahead = text.substring(0, start);
        if (ahead.contains("记者")) {
            return Optional.empty();
        }
        String clause = ahead.substring(ClauseFinder.start(ahead, 0, ahead.length()));
        if (words.isDelegation(clause)) {
            return trip.isTold()
                    ? Optional.of(trip.visitors())
                    : ReportedTrip.delegation(text, words).map(d -> new Visitors(List.of(), d));
        }
        if (trip.isTold() && ReportedTrip.delegation(text, words).isPresent()) {
            return Optional.of(trip.visitors());
        }
        if (trip.isTold() && DELEGATION_NEXT.matcher(text.substring(start)).find()) {
            return Optional.of(trip.visitors());
        }
        boolean inside = text.startsWith("在", start) || clause.endsWith("在");
        if (inside && !ACTS_NEXT.matcher(text.substring(start)).find()) {
            return Optional.empty();
        }
        boolean subjectless = clause.length() <= LONGEST_LEAD_IN && ahead.length() <= LONGEST_SUBJECTLESS;
        return subjectless && trip.isTold() ? Optional.of(trip.visitors()) : Optional.empty();
    }

    Optional<Visitors> ofAgent(SentenceActor agent, String text) {
        List<String> names =
                agent.names().stream().map(cast::fullest).distinct().toList();
        List<String> leading = trip.visitors().names();
        if (names.isEmpty() || leading.contains(names.get(0))) {
            return trip.isTold()
                    ? Optional.of(names.size() > leading.size() ? new Visitors(names, null) : trip.visitors())
                    : Optional.empty();
        }
        return words.tellsTrip(text) && !trip.isTold() ? Optional.of(new Visitors(names, null)) : Optional.empty();
    }

    boolean leads(List<String> names) {
        return names.stream().anyMatch(n -> trip.visitors().names().contains(cast.fullest(n)));
    }
}
