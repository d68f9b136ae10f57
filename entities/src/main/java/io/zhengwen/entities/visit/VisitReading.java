package io.zhengwen.entities.visit;

import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.entities.statement.PersonRoster;
import io.zhengwen.entities.statement.ReadSentence;
import io.zhengwen.entities.statement.SentenceActor;
import io.zhengwen.entities.statement.Statement;
import io.zhengwen.entities.visit.StopReader.Stop;
import io.zhengwen.entities.visit.VisitDraft.Visitors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reading of one article's visits, sentence by sentence. */
final class VisitReading {
    private static final Pattern TURN = Pattern.compile(
            "^(?:在?(?:调研|考察|走访|视察|检查|督导|慰问|参观|访问|座谈)(?:中|期间|过程中|结束[时后]|活动中)|每到一[处地]|每到一站|一路走|会议|随后召开|活动期间|.{0,60}(?:陪同|参加|随同|一同|陪同参加)(?:了)?(?:调研|考察|活动|检查|走访|慰问|视察|参观|会见|上述活动|督导|有关活动|相关活动|座谈会?|[^，。]{0,6}会议?)?。$|【|（(?:完|记者|本报|通讯员|总台|作者|文)|图为)");
    private static final Pattern GOVERNMENT_JUDGED = Pattern.compile("充分肯定|给予肯定|予以肯定|给予充分肯定|高度评价");
    private static final Pattern ACTS = Pattern.compile("听取|了解|察看|查看|参观|走进|询问|观看|考察|体验|视察|交谈|调研|来到|检查");
    private static final int SHORTEST_NARRATION = 4;

    private final ReportedTrip trip;
    private final VisitWords words;
    private final StopReader stops;
    private final SiteDistricts places;
    private final VisitorReader visitors;
    private final StopDates dates;
    private final VisitScene scene;
    private final List<VisitDraft> drafts = new ArrayList<>();
    private final Map<String, VisitDraft> bySite = new HashMap<>();
    private final List<List<VisitDraft>> ofSentences = new ArrayList<>();
    private List<VisitDraft> current = List.of();
    private @Nullable VisitDraft latestMeeting;
    private @Nullable DescribedSite described;
    private @Nullable VisitedSite host;
    private int sentencesOfParagraph;

    VisitReading(
            ReportedTrip trip,
            VisitWords words,
            SiteDistricts places,
            PersonRoster cast,
            @Nullable LocalDate published) {
        this.trip = trip;
        this.words = words;
        this.stops = new StopReader(words);
        this.places = places;
        this.visitors = new VisitorReader(trip, cast, words);
        this.dates = new StopDates(published);
        this.scene = new VisitScene(places);
    }

    /** Takes the districts of the title, if there is one. */
    VisitReading titled(@Nullable ReadSentence title) {
        if (title != null) {
            scene.lead(title, Integer.MAX_VALUE);
        }
        return this;
    }

    VisitFinder.Found read(List<ReadSentence> sentences, List<Statement> statements) {
        for (int i = 0; i < sentences.size(); i++) {
            boolean opens = i == 0
                    || sentences.get(i - 1).paragraph() != sentences.get(i).paragraph();
            read(sentences.get(i), statements.get(i), opens);
        }
        Map<VisitDraft, Visit> visits = new HashMap<>();
        List<Visit> ordered = new ArrayList<>();
        for (VisitDraft draft : drafts) {
            Visit visit = draft.visit();
            visits.put(draft, visit);
            ordered.add(visit);
        }
        List<List<Visit>> told = ofSentences.stream()
                .map(list -> list.stream()
                        .map(d -> Objects.requireNonNull(visits.get(d)))
                        .toList())
                .toList();
        return new VisitFinder.Found(ordered, told, host);
    }

    private void read(ReadSentence sentence, Statement statement, boolean opensParagraph) {
        String masked = sentence.masked();
        String text = masked.substring(0, Math.min(statement.content(), masked.length()));
        if (opensParagraph) {
            openParagraph();
        }
        sentencesOfParagraph++;
        if (!trip.isTold() && !words.tellsTrip(text)) {
            ofSentences.add(List.of());
            return;
        }
        if (dates.isPast(text)) {
            List<VisitDraft> told = told(sentence, text, true);
            told.forEach(d -> d.add(SentenceRef.of(sentence), statement.isSaid()));
            ofSentences.add(told);
            return;
        }
        readScene(sentence, text);
        current = now(sentence, text, statement, opensParagraph);
        current.forEach(d -> d.add(SentenceRef.of(sentence), statement.isSaid()));
        ofSentences.add(current);
    }

    private void openParagraph() {
        scene.openParagraph();
        described = described != null && described.alone() && sentencesOfParagraph == 1 ? described : null;
        sentencesOfParagraph = 0;
    }

    private void readScene(ReadSentence sentence, String text) {
        dates.read(text);
        if (trip.isLead(sentence) || (sentence.paragraph() == 1 && sentence.ordinal() == 1)) {
            scene.lead(sentence, text.length());
        }
        scene.read(sentence, text.length());
    }

    /** The stops that a sentence is about: those that it goes to, else the previous ones while they last. */
    private List<VisitDraft> now(ReadSentence sentence, String text, Statement statement, boolean opensParagraph) {
        List<VisitDraft> told = told(sentence, text, false);
        if (!told.isEmpty()) {
            return told;
        }
        boolean turns = !statement.isSaid() && describes(sentence);
        Optional<VisitDraft> meeting = meeting(sentence);
        if (meeting.isPresent()) {
            return List.of(meeting.get());
        }
        return turns || ends(sentence, statement, opensParagraph) ? List.of() : current;
    }

    private List<VisitDraft> told(ReadSentence sentence, String text, boolean past) {
        List<VisitDraft> told = new ArrayList<>();
        if (text.length() < SHORTEST_NARRATION) {
            return told;
        }
        List<SentenceActor> agents = sentence.agents();
        List<Stop> found = stops.read(sentence, text, agents);
        boolean generic = false;
        int last = 0;
        for (Stop stop : isHosted(sentence, found, text, past) ? found.subList(1, found.size()) : found) {
            Optional<Visitors> goers = visitors.of(text, agents, stop.start());
            if (goers.isPresent()) {
                if (text.substring(last, stop.start()).indexOf('；') >= 0) {
                    scene.leaveImplied();
                }
                last = stop.start();
                generic |= stop.generic();
                told.addAll(drafts(stop, goers.get(), text, past));
            }
        }
        if (!told.isEmpty() && !past) {
            container(text).ifPresent(c -> told.add(0, c));
        } else if (!past) {
            described(text, agents, generic).ifPresent(told::add);
        }
        return told;
    }

    private List<VisitDraft> drafts(Stop stop, Visitors goers, String text, boolean past) {
        if (described != null && !past && DescribedSite.isInside(text)) {
            scene.address(placeOf(described.site()));
        }
        List<String> held = scene.current();
        List<String> address = List.of();
        List<VisitDraft> told = new ArrayList<>();
        for (VisitedSite site : stop.sites()) {
            List<String> districts = places.of(site, held, scene.article());
            told.add(draft(goers, site, districts, past));
            address = districts.isEmpty() ? address : districts;
        }
        scene.address(address);
        return told;
    }

    private List<String> placeOf(VisitedSite site) {
        return places.of(site, scene.current(), scene.article());
    }

    private VisitDraft draft(Visitors goers, VisitedSite site, List<String> districts, boolean past) {
        VisitDraft known = bySite.get(site.name());
        if (known != null && known.isPast() == past) {
            return known;
        }
        VisitDraft draft = new VisitDraft(goers, site, districts, past ? null : dates.current(), past);
        drafts.add(draft);
        bySite.put(site.name(), draft);
        return draft;
    }

    /** Whether a lead goes to one institution, then to places in it: 来甲大学调研，先后参观了…. It is the host then. */
    private boolean isHosted(ReadSentence sentence, List<Stop> found, String text, boolean past) {
        if (sentence.paragraph() != 1
                || past
                || !drafts.isEmpty()
                || found.isEmpty()
                || found.get(0).sites().size() != 1) {
            return false;
        }
        boolean more = found.size() > 1 && found.get(1).sites().size() > 1;
        if (found.size() == 1 || more) {
            host = found.get(0).sites().get(0);
        }
        return more
                && text.substring(found.get(0).start(), found.get(1).start()).indexOf('，') >= 0;
    }

    /** The place described earlier that contains the stops: 丁大厦是…。李强走进设在这里的…. */
    private Optional<VisitDraft> container(String text) {
        return described != null && trip.isTold() && described.holds(text)
                ? Optional.of(goTo(described))
                : Optional.empty();
    }

    /** The firm or place described earlier, when a sentence goes there without naming it. */
    private Optional<VisitDraft> described(String text, List<SentenceActor> agents, boolean generic) {
        if (described == null || !trip.isTold()) {
            return Optional.empty();
        }
        boolean acts = !agents.isEmpty()
                && visitors.ofAgent(agents.get(0), text).isPresent()
                && ACTS.matcher(text).find();
        boolean goes = generic
                && (agents.isEmpty() || visitors.ofAgent(agents.get(0), text).isPresent());
        return acts || goes ? Optional.of(goTo(described)) : Optional.empty();
    }

    private VisitDraft goTo(DescribedSite site) {
        described = null;
        List<String> districts = placeOf(site.site());
        VisitDraft draft = draft(trip.visitors(), site.site(), districts, false);
        draft.add(site.sentence(), false);
        scene.address(districts);
        return draft;
    }

    /** Remembers the firm or place that a sentence describes; whether it is a firm elsewhere. */
    private boolean describes(ReadSentence sentence) {
        Optional<DescribedSite> site = DescribedSite.in(sentence, stops);
        site.ifPresent(s -> described = s);
        return site.filter(s -> !s.alone())
                .filter(s -> current.stream()
                        .noneMatch(
                                d -> d.site().enterprises().containsAll(s.site().enterprises())))
                .isPresent();
    }

    private Optional<VisitDraft> meeting(ReadSentence sentence) {
        if (!trip.isTold() || sentence.paragraph() == 1) {
            return Optional.empty();
        }
        return MeetingFinder.in(sentence, visitors).map(name -> {
            if (latestMeeting == null
                    || !MeetingFinder.same(latestMeeting.site().name(), name)) {
                VisitedSite site = new VisitedSite(name, SiteKind.MEETING, List.of(), List.of());
                latestMeeting = draft(trip.visitors(), site, scene.current(), false);
            }
            return latestMeeting;
        });
    }

    private boolean ends(ReadSentence sentence, Statement statement, boolean opensParagraph) {
        String masked = sentence.masked();
        if (current.isEmpty() || TURN.matcher(masked).lookingAt()) {
            return true;
        }
        if (!opensParagraph || statement.content() == 0) {
            return false;
        }
        if (GOVERNMENT_JUDGED.matcher(masked).find()
                && !sentence.mentions(MentionType.DISTRICT).isEmpty()) {
            return true;
        }
        if (current.get(0).site().kind() == SiteKind.MEETING) {
            return !statement.isSaid();
        }
        return !isLead(current) && (!statement.isSaid() || current.stream().anyMatch(VisitDraft::isSpokenAt));
    }

    /** Whether these stops are all that the article has reported so far, in its first sentence. */
    private boolean isLead(List<VisitDraft> told) {
        return told.size() == drafts.size() && ofSentences.get(0).equals(told);
    }
}
