package io.zhengwen.entities.visit;

import io.zhengwen.entities.statement.ClauseFinder;
import io.zhengwen.entities.statement.PhraseTable.Hit;
import io.zhengwen.entities.statement.ReadSentence;
import io.zhengwen.entities.statement.SentenceActor;
import io.zhengwen.entities.visit.VisitWords.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the stops that one sentence reports: the sites after its verbs of visiting, and those of 在甲公司，…. */
final class StopReader {
    private static final Pattern AT =
            Pattern.compile("(?:^|(?<=[，；：。]))(?:随后|首先|当天|当日|其间|期间|[上下]午)?，?(?:而?在|于)(?=[^，；。]{2,80}，)");
    private static final Pattern GOING = Pattern.compile(
            "(?:(?<![正实存所现潜])在|(?<![未原近以年])来(?![自到源临访])|(?<![达得受看遇感了收来直提找做直])到(?![达来位期访])|赴)(?=[^，；。：]{2,60})");
    private static final Pattern ACTS =
            Pattern.compile("(?:详细|认真|仔细|实地|现场|深入)?(?:了解|察看|查看|听取|参观|询问|观看|考察|调研|看望|慰问|检查|走访)");
    private static final Pattern NEXT = Pattern.compile("随后|还|又|再|之后|接着|先后|继而|紧接着");

    private static final int LONGEST_CLAUSE = 80;

    private final VisitWords words;
    private final SiteReader sites;

    StopReader(VisitWords words) {
        this.words = words;
        this.sites = new SiteReader(words);
    }

    /**
     * A place in a sentence that reports stops.
     *
     * @param generic whether it goes to something without a name of its own: 走进企业
     */
    record Stop(int start, List<VisitedSite> sites, boolean generic) {
        Stop {
            sites = List.copyOf(sites);
        }
    }

    /** The stops of a sentence up to {@code limit}, in order. */
    List<Stop> read(ReadSentence sentence, String text, List<SentenceActor> agents) {
        List<Stop> stops = new ArrayList<>();
        int limit = text.length();
        List<int[]> starts = new ArrayList<>();
        for (Matcher at = AT.matcher(text); at.find(); ) {
            starts.add(new int[] {at.start(), at.end(), 0});
        }
        for (Matcher going = GOING.matcher(text); going.find(); ) {
            if (tellsPurpose(text, going.end())) {
                starts.add(new int[] {going.start(), going.end(), 0});
            }
        }
        for (Hit<Verb> verb : words.verbs(text)) {
            starts.add(new int[] {verb.start(), verb.end(), verb.value() == Verb.INSPECT ? 1 : 0});
        }
        starts.sort((a, b) -> a[0] != b[0] ? a[0] - b[0] : b[1] - a[1]);
        int read = -1;
        for (int[] start : starts) {
            if (start[1] <= read) {
                continue;
            }
            SiteReader.Goal goal = sites.read(sentence, text, start[1], limit(agents, start[1], limit), start[2] == 1);
            if ((goal.sites().isEmpty() && !goal.generic()) || isInside(text, start[0], start[2] == 1, stops, goal)) {
                continue;
            }
            stops.add(new Stop(start[0], goal.sites(), goal.generic()));
            read = goal.end();
        }
        return stops;
    }

    /** The one site that a sentence's first words name, up to {@code end}; null when they name none. */
    @Nullable
    VisitedSite site(ReadSentence sentence, int end) {
        List<VisitedSite> found =
                sites.read(sentence, sentence.text(), 0, end, true).sites();
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Whether the action after 到, 赴 or 在 is a visit. */
    private boolean tellsPurpose(String text, int from) {
        int end = Math.min(ClauseFinder.end(text, from), from + LONGEST_CLAUSE);
        if (words.tellsTrip(text.substring(from, end))) {
            return true;
        }
        return end + 1 < text.length()
                && text.charAt(end) == '，'
                && ACTS.matcher(text.substring(end + 1)).lookingAt();
    }

    /** The latest end of a site's name: the start of the next agent. 在参观丁纪念馆时他表示. */
    private static int limit(List<SentenceActor> agents, int start, int limit) {
        for (SentenceActor agent : agents) {
            if (agent.start() > start && agent.start() < limit) {
                return agent.start();
            }
        }
        return limit;
    }

    /** Whether a place lies within the stop that the sentence has reported before: 来到甲村，走进村史馆. */
    private boolean isInside(String text, int start, boolean inspect, List<Stop> stops, SiteReader.Goal goal) {
        if (stops.isEmpty() || stops.get(stops.size() - 1).sites().isEmpty()) {
            return false;
        }
        String between = text.substring(stops.get(stops.size() - 1).start(), start);
        if (between.indexOf('；') >= 0
                || text.startsWith("瞻仰", start)
                || NEXT.matcher(text.substring(ClauseFinder.start(text, 0, start), Math.min(text.length(), start + 2)))
                        .find()) {
            return false;
        }
        return inspect || goal.sites().stream().allMatch(s -> s.enterprises().isEmpty());
    }
}
