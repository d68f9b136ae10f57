package io.zhengwen.entities.visit;

import io.zhengwen.entities.Gazetteer;
import io.zhengwen.entities.Mention;
import io.zhengwen.entities.MentionType;
import io.zhengwen.entities.statement.Agent;
import io.zhengwen.entities.statement.Cast;
import io.zhengwen.entities.statement.Clauses;
import io.zhengwen.entities.statement.ReadSentence;
import io.zhengwen.entities.statement.Statement;
import io.zhengwen.entities.visit.Draft.Visitors;
import io.zhengwen.entities.visit.StopReader.Stop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the visits that an article tells, in the order of the text. One instance serves all threads.
 *
 * <p>A stop holds from the sentence that sets it until the next stop, the meeting, the summing-up or a paragraph that
 * tells something else; all these sentences are the visit's. Nothing is read in what somebody says.
 */
public final class VisitFinder {
    private static final Pattern TURN = Pattern.compile(
            "^(?:在?(?:调研|考察|走访|视察|检查|督导|慰问|参观|访问|座谈)(?:中|期间|过程中|结束[时后]|活动中)|每到一[处地]|每到一站|一路走|会议|随后召开|活动期间|.{0,60}(?:陪同|参加|随同|一同|陪同参加)(?:了)?(?:调研|考察|活动|检查|走访|慰问|视察|参观|会见|上述活动|督导|有关活动|相关活动|座谈会?|[^，。]{0,6}会议?)?。$|【|（(?:完|记者|本报|通讯员|总台|作者|文)|图为)");
    private static final Pattern GOVERNMENT_JUDGED = Pattern.compile("充分肯定|给予肯定|予以肯定|给予充分肯定|高度评价");
    private static final Pattern MEETING = Pattern.compile(
            "(?:主持召开|召开|举行|出席|参加)了?([^，。；、]{0,30}(?:座谈会|汇报会|推进会|现场会|交流会|见面会))|(?:在|^|，)([^，。；在]{0,24}(?:座谈会|汇报会|交流会))上|(?:^|，)在?(座谈(?:交流)?)[时中]|听取了?([^，。]{0,16}(?:党委|政府|省委|市委|县委|区委|自治区)[^，。]{0,12}工作汇报)");
    private static final Pattern TOPIC = Pattern.compile(
            "^((?:位于[^，。]{2,20}的)?[^，。、“]{2,26}?(?:村|社区|研究院|园区|产业园|基地|中心|学校|小学|中学|大学|学院|医院|景区|公园|大厦))(?=是|为|位于|地处|三面|依山|占地|始建|建于|成立|坐落|，集|，是)");
    private static final Pattern FIRM_TOLD = Pattern.compile("^(?:，|（[^）]{1,24}）)?[^，。]{0,4}(?:是|成立|创立|创建|始建|位于|坐落|主要|主营|专注|作为|拥有|现有|总投资|占地|致力|深耕)");
    private static final Pattern INSIDE = Pattern.compile("设在这里|这里的|([研究院园区中心基地大厦公司村学校]{1,3})[内里中]的");
    private static final Pattern DELEGATION_NEXT = Pattern.compile("^在?[^，；]*，[^，；]{0,10}(?:[研察导查问访观]组|[察表问访观研]团|一行|调研人员)");
    private static final Pattern ACTS_NEXT = Pattern.compile("^[^，；]*(?:，(?:详细|认真|仔细|实地|现场|深入|随机)?(?:听取|了解|察看|查看|参观|走进|询问|观看|考察|体验|视察|调研|检查|看望|慰问|与|同|走访)|(?:调研|考察|视察|检查|走访|参观|慰问|督导))");
    private static final Pattern ACTS =
            Pattern.compile("听取|了解|察看|查看|参观|走进|询问|观看|考察|体验|视察|交谈|调研|来到|检查");

    private final VisitWords words = new VisitWords();
    private final StopReader stops = new StopReader(words);
    private final Places places;

    public VisitFinder(Gazetteer gazetteer) {
        this.places = new Places(gazetteer);
    }

    /**
     * What is found in an article.
     *
     * @param ofSentences for each sentence the visits that it tells of
     * @param host the institution or enterprise to which the whole trip goes, when it is one
     */
    public record Found(List<Visit> visits, List<List<Visit>> ofSentences, @Nullable Site host) {
        public Found {
            visits = List.copyOf(visits);
            ofSentences = List.copyOf(ofSentences);
        }
    }

    /**
     * Finds an article's visits.
     *
     * @param statements one for each sentence
     * @param published the day of publication, when it is known
     */
    public Found find(
            @Nullable ReadSentence title,
            List<ReadSentence> sentences,
            List<Statement> statements,
            Cast cast,
            @Nullable LocalDate published) {
        Trip trip = Trip.of(title, sentences, statements, cast, words);
        return new Run(trip, title, cast, published).find(sentences, statements);
    }

    /** The reading of one article. */
    private final class Run {
        private final Trip trip;
        private final Cast cast;
        private final StopDates dates;
        private final Scene scene;
        private final List<Draft> drafts = new ArrayList<>();
        private final Map<String, Draft> bySite = new HashMap<>();
        private final List<List<Draft>> ofSentences = new ArrayList<>();
        private List<Draft> current = List.of();
        private @Nullable Topic topic;
        private @Nullable Site host;
        private int lastParagraphSentences;

        Run(Trip trip, @Nullable ReadSentence title, Cast cast, @Nullable LocalDate published) {
            this.trip = trip;
            this.cast = cast;
            this.dates = new StopDates(published);
            this.scene = new Scene(places);
            if (title != null) {
                scene.lead(title, Integer.MAX_VALUE);
            }
        }

        Found find(List<ReadSentence> sentences, List<Statement> statements) {
            for (int i = 0; i < sentences.size(); i++) {
                boolean opens = i == 0 || sentences.get(i - 1).paragraph() != sentences.get(i).paragraph();
                read(sentences.get(i), statements.get(i), opens);
            }
            Map<Draft, Visit> visits = new HashMap<>();
            List<Visit> ordered = new ArrayList<>();
            for (Draft draft : drafts) {
                Visit visit = draft.visit();
                visits.put(draft, visit);
                ordered.add(visit);
            }
            return new Found(
                    ordered,
                    ofSentences.stream()
                            .map(list -> list.stream().map(d -> java.util.Objects.requireNonNull(visits.get(d))).toList())
                            .toList(),
                    host);
        }

        private void read(ReadSentence sentence, Statement statement, boolean opensParagraph) {
            String masked = sentence.masked();
            int limit = Math.min(statement.content(), masked.length());
            String text = masked.substring(0, limit);
            if (opensParagraph) {
                scene.openParagraph();
                topic = topic != null && topic.alone() && lastParagraphSentences == 1 ? topic : null;
                lastParagraphSentences = 0;
            }
            lastParagraphSentences++;
            if (!trip.isTold() && !words.tellsTrip(text)) {
                ofSentences.add(List.of());
                return;
            }
            boolean past = dates.isPast(text);
            if (!past) {
                dates.read(text);
                if (trip.isLead(sentence) || (sentence.paragraph() == 1 && sentence.ordinal() == 1)) {
                    scene.lead(sentence, limit);
                }
                scene.read(sentence, limit);
            }
            List<Agent> agents = sentence.agents();
            List<Draft> told = told(sentence, text, agents, past);
            if (past) {
                told.forEach(d -> d.add(ref(sentence), statement.isSaid()));
                ofSentences.add(told);
                return;
            }
            List<Draft> meeting = told.isEmpty() ? meeting(sentence, masked) : List.of();
            if (!told.isEmpty()) {
                current = told;
            } else if (!meeting.isEmpty()) {
                current = meeting;
            } else if (ends(sentence, masked, statement, opensParagraph)) {
                current = List.of();
            }
            if (told.isEmpty() && remember(sentence, masked, statement)) {
                current = List.of();
            }
            current.forEach(d -> d.add(ref(sentence), statement.isSaid()));
            ofSentences.add(current);
        }

        private SentenceRef ref(ReadSentence sentence) {
            return new SentenceRef(sentence.paragraph(), sentence.ordinal());
        }

        private List<Draft> told(ReadSentence sentence, String text, List<Agent> agents, boolean past) {
            List<Draft> told = new ArrayList<>();
            if (text.length() < 4) {
                return told;
            }
            boolean generic = false;
            int last = 0;
            List<Stop> found = stops.read(sentence, text, agents);
            boolean hosted = sentence.paragraph() == 1 && !past && readHost(found, text);
            for (Stop stop : hosted ? found.subList(1, found.size()) : found) {
                Optional<Visitors> visitors = visitors(text, agents, stop.start());
                if (visitors.isEmpty()) {
                    continue;
                }
                if (text.substring(last, stop.start()).indexOf('；') >= 0) {
                    scene.leaveImplied();
                }
                last = stop.start();
                generic |= stop.generic();
                if (topic != null && !past && INSIDE.matcher(text).find()) {
                    scene.address(places.of(topic.site(), scene.current(), scene.article()));
                }
                List<String> held = scene.current();
                List<String> resolved = List.of();
                for (Site site : stop.sites()) {
                    List<String> districts = places.of(site, held, scene.article());
                    told.add(draft(visitors.get(), site, districts, past));
                    resolved = districts.isEmpty() ? resolved : districts;
                }
                scene.address(resolved);
            }
            if (!told.isEmpty() && !past) {
                container(text).ifPresent(c -> told.add(0, c));
            } else if (!past) {
                topic(sentence, text, agents, generic).ifPresent(told::add);
            }
            return told;
        }

        /** Whether a lead goes to one institution, then to places in it: 来甲大学调研，先后参观了…. */
        private boolean readHost(List<Stop> found, String text) {
            if (found.isEmpty() || found.get(0).sites().size() != 1) {
                return false;
            }
            if (found.size() == 1 && drafts.isEmpty()) {
                host = found.get(0).sites().get(0);
                return false;
            }
            if (found.size() > 1 && found.get(1).sites().size() > 1 && drafts.isEmpty()) {
                host = found.get(0).sites().get(0);
                return text.substring(found.get(0).start(), found.get(1).start()).indexOf('，') >= 0;
            }
            return false;
        }

        /** The described place in which the stops lie: 丁大厦是…。李强走进设在这里的…. */
        private Optional<Draft> container(String text) {
            if (topic == null || !trip.isTold()) {
                return Optional.empty();
            }
            Matcher inside = INSIDE.matcher(text);
            if (!inside.find() || !topic.site().name().endsWith(inside.group(1) == null ? "" : inside.group(1))) {
                return Optional.empty();
            }
            Topic told = topic;
            topic = null;
            Draft draft = draft(trip.visitors(), told.site(), places.of(told.site(), scene.current(), scene.article()), false);
            draft.add(told.sentence(), false);
            return Optional.of(draft);
        }

        private Draft draft(Visitors visitors, Site site, List<String> districts, boolean past) {
            Draft known = bySite.get(site.name());
            if (known != null && known.isPast() == past) {
                return known;
            }
            Draft draft = new Draft(visitors, site, districts, past ? null : dates.current(), past);
            drafts.add(draft);
            bySite.put(site.name(), draft);
            return draft;
        }

        /** Who goes to a stop: an agent before it, or behind it in 在甲公司，李强…, else who has been going all along. */
        private Optional<Visitors> visitors(String text, List<Agent> agents, int start) {
            Agent before = null;
            Agent behind = null;
            for (Agent agent : agents) {
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
            String words = text.substring(0, start);
            if (words.contains("记者")) {
                return Optional.empty();
            }
            String clause = words.substring(Clauses.start(words, 0, words.length()));
            if (VisitFinder.this.words.isDelegation(clause)) {
                return trip.isTold()
                        ? Optional.of(trip.visitors())
                        : Trip.delegation(text, VisitFinder.this.words).map(d -> new Visitors(List.of(), d));
            }
            if (trip.isTold() && Trip.delegation(text, VisitFinder.this.words).isPresent()) {
                return Optional.of(trip.visitors());
            }
            if (trip.isTold() && DELEGATION_NEXT.matcher(text.substring(start)).find()) {
                return Optional.of(trip.visitors());
            }
            boolean inside = text.startsWith("在", start) || clause.endsWith("在");
            if (inside && !ACTS_NEXT.matcher(text.substring(start)).find()) {
                return Optional.empty();
            }
            boolean subjectless = clause.length() <= 6 && words.length() <= 30;
            return subjectless && trip.isTold() ? Optional.of(trip.visitors()) : Optional.empty();
        }

        private Optional<Visitors> ofAgent(Agent agent, String text) {
            List<String> names = agent.names().stream().map(cast::fullest).distinct().toList();
            List<String> leading = trip.visitors().names();
            if (names.isEmpty() || leading.contains(names.get(0))) {
                return trip.isTold() ? Optional.of(names.size() > leading.size() ? new Visitors(names, null) : trip.visitors()) : Optional.empty();
            }
            return words.tellsTrip(text) && !trip.isTold() ? Optional.of(new Visitors(names, null)) : Optional.empty();
        }

        private List<Draft> meeting(ReadSentence sentence, String masked) {
            if (!trip.isTold() || sentence.paragraph() == 1) {
                return List.of();
            }
            if (masked.indexOf('会') < 0 && masked.indexOf("座谈") < 0 && masked.indexOf("汇报") < 0) {
                return List.of();
            }
            Matcher meeting = MEETING.matcher(masked);
            if (!meeting.find()) {
                return List.of();
            }
            boolean attends = masked.startsWith("参加", meeting.start()) || masked.startsWith("出席", meeting.start());
            if (attends && sentence.agents().stream().noneMatch(a -> leads(a.names()))) {
                return List.of();
            }
            String name = "座谈会";
            for (int g = 1; g <= 4; g++) {
                if (meeting.group(g) != null && !meeting.group(g).isBlank()) {
                    name = meeting.group(g);
                }
            }
            Draft known = meeting(name);
            return List.of(known != null
                    ? known
                    : draft(trip.visitors(), new Site(name, SiteKind.MEETING, List.of(), List.of()), scene.current(), false));
        }

        private boolean leads(List<String> names) {
            return names.stream().anyMatch(n -> trip.visitors().names().contains(cast.fullest(n)));
        }

        /** The meeting of before when this name means it: 座谈会 after 企业家座谈会. */
        private @Nullable Draft meeting(String name) {
            for (Draft draft : drafts) {
                String known = draft.site().name();
                if (draft.site().kind() == SiteKind.MEETING && (known.endsWith(name) || name.endsWith("座谈会") && known.endsWith("座谈会"))) {
                    return draft;
                }
            }
            return null;
        }

        private boolean ends(ReadSentence sentence, String masked, Statement statement, boolean opensParagraph) {
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
            if (isLead(current) || current.get(0).site().kind() == SiteKind.MEETING) {
                return current.get(0).site().kind() == SiteKind.MEETING && !statement.isSaid();
            }
            return !statement.isSaid() || current.stream().anyMatch(Draft::isSpokenAt);
        }

        /** Whether these stops are all that the article has told, in its first paragraph. */
        private boolean isLead(List<Draft> stops) {
            return stops.size() == drafts.size()
                    && ofSentences.get(0).equals(stops);
        }

        /**
         * Remembers a firm or place that a sentence describes, so that the next may go to it: 甲公司是…。李强走进企业。
         *
         * @return whether it is another than that of the stop which is told now
         */
        private boolean remember(ReadSentence sentence, String masked, Statement statement) {
            if (statement.isSaid()) {
                return false;
            }
            List<Mention> firms = sentence.mentions(MentionType.ENTERPRISE);
            if (!firms.isEmpty() && firms.get(0).start() <= 12
                    && FIRM_TOLD.matcher(masked.substring(firms.get(0).end())).lookingAt()) {
                Mention firm = firms.get(0);
                topic = new Topic(new Site(firm.surface(), SiteKind.ENTERPRISE, List.of(firm.name()), wholeDistricts(sentence)), ref(sentence), false);
                return current.stream().noneMatch(d -> d.site().enterprises().contains(firm.name()));
            }
            Matcher place = TOPIC.matcher(masked);
            if (place.lookingAt()) {
                Site site = stops.site(sentence, place.end(1));
                if (site != null) {
                    topic = new Topic(site, ref(sentence), true);
                }
            }
            return false;
        }

        private List<String> wholeDistricts(ReadSentence sentence) {
            return sentence.mentions(MentionType.DISTRICT).stream()
                    .filter(m -> m.id() != null && m.surface().equals(m.name()))
                    .map(m -> java.util.Objects.requireNonNull(m.id()))
                    .toList();
        }

        private Optional<Draft> topic(ReadSentence sentence, String text, List<Agent> agents, boolean generic) {
            if (topic == null || !trip.isTold() || !(generic || ACTS.matcher(text).find())) {
                return Optional.empty();
            }
            if (agents.isEmpty() && !generic) {
                return Optional.empty();
            }
            if (!agents.isEmpty() && ofAgent(agents.get(0), text).isEmpty()) {
                return Optional.empty();
            }
            Topic told = topic;
            topic = null;
            List<String> districts = places.of(told.site(), scene.current(), scene.article());
            Draft draft = draft(trip.visitors(), told.site(), districts, false);
            draft.add(told.sentence(), false);
            scene.address(districts);
            return Optional.of(draft);
        }
    }

    /** A site that a sentence has described. */
    private record Topic(Site site, SentenceRef sentence, boolean alone) {}
}
