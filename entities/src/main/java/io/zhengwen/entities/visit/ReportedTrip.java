package io.zhengwen.entities.visit;

import io.zhengwen.entities.statement.PersonRoster;
import io.zhengwen.entities.statement.ReadSentence;
import io.zhengwen.entities.statement.SentenceActor;
import io.zhengwen.entities.statement.Statement;
import io.zhengwen.entities.visit.VisitDraft.Visitors;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trip that an article reports, as read from its title and its first sentences.
 *
 * @param visitors the leading visitors; none when the article reports no trip
 * @param lead the first sentence that reports the trip; null when only the title does
 */
record ReportedTrip(Visitors visitors, @Nullable ReadSentence lead) {
    private static final int LEAD_PARAGRAPHS = 5;
    private static final Pattern DELEGATION_START = Pattern.compile("[，。；、：]|(?:\\d日)|近日|前不久|日前");

    private static final Pattern GOES = Pattern.compile("[^，。；]{0,16}(?:到|赴|来|在|前往|走进|走访|深入|抵达|考察|参观|调研|访问|视察|检查|督导)");
    private static final Pattern NO_DELEGATION = Pattern.compile("记者|采访团|陪同|企业|公司|部门");
    private static final int SHORTEST_DELEGATION = 4;

    static final ReportedTrip NONE = new ReportedTrip(new Visitors(List.of(), null), null);

    boolean isTold() {
        return !visitors.names().isEmpty() || visitors.described() != null;
    }

    /** Whether a sentence is the first that reports the trip. */
    boolean isLead(ReadSentence sentence) {
        return sentence.equals(lead);
    }

    /** Reads the visitors from the lead's first sentence that reports somebody's trip. */
    static ReportedTrip of(
            @Nullable ReadSentence title,
            List<ReadSentence> sentences,
            List<Statement> statements,
            PersonRoster cast,
            VisitWords words) {
        for (int i = 0; i < sentences.size() && sentences.get(i).paragraph() <= LEAD_PARAGRAPHS; i++) {
            Optional<Visitors> found =
                    visitors(sentences.get(i), statements.get(i).content(), cast, words);
            if (found.isPresent()) {
                return new ReportedTrip(found.get(), sentences.get(i));
            }
        }
        return title == null
                ? NONE
                : visitors(title, Integer.MAX_VALUE, cast, words)
                        .map(v -> new ReportedTrip(v, null))
                        .orElse(NONE);
    }

    private static Optional<Visitors> visitors(
            ReadSentence sentence, int content, PersonRoster cast, VisitWords words) {
        String masked = sentence.masked();
        String text = masked.substring(0, Math.min(content, masked.length()));
        if (!words.tellsTrip(text)) {
            return Optional.empty();
        }
        for (SentenceActor agent : sentence.agents()) {
            if (!agent.isPronoun() && agent.end() <= text.length() && words.tellsTrip(text.substring(agent.end()))) {
                return Optional.of(new Visitors(
                        agent.names().stream().map(cast::fullest).distinct().toList(), null));
            }
        }
        return delegation(text, words).map(d -> new Visitors(List.of(), d));
    }

    /** A delegation that goes somewhere: 某市政协考察团来到…. */
    static Optional<String> delegation(String text, VisitWords words) {
        for (int end : words.delegations(text)) {
            String before = text.substring(0, end);
            Matcher start = DELEGATION_START.matcher(before);
            int from = 0;
            while (start.find()) {
                from = start.end();
            }
            String name = before.substring(from);
            boolean goes = GOES.matcher(text.substring(end)).lookingAt();
            if (goes
                    && name.length() >= SHORTEST_DELEGATION
                    && !NO_DELEGATION.matcher(name).find()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
