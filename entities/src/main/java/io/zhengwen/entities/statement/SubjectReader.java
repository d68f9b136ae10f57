package io.zhengwen.entities.statement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb of speech in one sentence. */
final class SubjectReader {
    private static final int LONGEST_SUBJECT = 40;
    /** The length of the longest title after a name, which means the same person: 任明远庭长说. */
    private static final int LONGEST_TITLE = 6;

    private final PersonRoster cast;

    SubjectReader(PersonRoster cast) {
        this.cast = cast;
    }

    /**
     * The subject in the verb's own clause.
     *
     * @param agents those of the sentence
     * @param clause the start of the clause
     * @param spoken the person meant by 他
     */
    Optional<SpeechSubject> inClause(
            String masked, List<SentenceActor> agents, int clause, SpeechCue cue, Optional<SpeechSubject> spoken) {
        SentenceActor agent = last(agents, clause, cue.start());
        int behind = agent == null ? clause : agent.end();
        String words = masked.substring(Math.max(behind, cue.start() - LONGEST_SUBJECT), cue.start());
        String core = agent == null ? SubjectWords.core(words) : afterAgent(words);
        if (agent != null
                && core.length() <= LONGEST_TITLE
                && words.startsWith(core)
                && !core.startsWith("的")
                && !core.startsWith("等")) {
            core = "";
        }
        if (!SubjectWords.isNone(core)) {
            Optional<String> titled = cast.titled(core);
            if (titled.isPresent()) {
                return titled.map(name -> SpeechSubject.named(List.of(name)));
            }
            if (SubjectWords.arePeople(core)) {
                return Optional.of(SpeechSubject.described(core));
            }
        }
        if (agent == null) {
            return Optional.empty();
        }
        return agent.isPronoun() ? spoken : Optional.of(named(agent));
    }

    /** The words between an agent and its verb, which may name another person: 张三的父亲说 does not mean 张三. */
    private static String afterAgent(String words) {
        String core = SubjectWords.core(words);
        return core.startsWith("的") || core.startsWith("等") ? core : core.length() > 12 ? "" : core;
    }

    private static @Nullable SentenceActor last(List<SentenceActor> agents, int from, int to) {
        SentenceActor last = null;
        for (SentenceActor agent : agents) {
            if (agent.start() >= from && agent.end() <= to) {
                last = agent;
            }
        }
        return last;
    }

    /** The subject of the sentence so far, for a verb whose clause has none: 李强来到甲公司，希望企业…. */
    Optional<SpeechSubject> earlier(List<SentenceActor> agents, int from, int to, Optional<SpeechSubject> spoken) {
        SentenceActor agent = last(agents, from, to);
        if (agent == null) {
            return Optional.empty();
        }
        return agent.isPronoun() ? spoken : Optional.of(named(agent));
    }

    SpeechSubject named(SentenceActor agent) {
        return SpeechSubject.named(
                agent.names().stream().map(cast::fullest).distinct().toList());
    }
}
