package io.zhengwen.entities.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the speakers of each sentence of an article, in the order of the text. One instance serves all threads.
 *
 * <p>A word of speech indicates a speaker: the subject of its clause, else of the sentence, else of an earlier
 * sentence. A sentence without such a word continues the speech before it, until the text turns to narration; how long
 * that may last depends on the speech: that of a main person who stresses or asks for something lasts through the
 * paragraph, that of others only as long as the words show it (要…, 我们…).
 */
public final class StatementFinder {
    private final SpeechCues cues = new SpeechCues();

    /** The statements of an article's sentences, one for each. */
    public List<Statement> find(List<ReadSentence> sentences, PersonRoster cast) {
        return new Run(sentences, cast).find();
    }

    /** The reading of one article. */
    private final class Run {
        private static final int LONG_QUOTATION = 8;

        private final List<ReadSentence> sentences;
        private final PersonRoster cast;
        private final SubjectReader subjects;
        private final List<Statement> statements = new ArrayList<>();
        /** The person who acted or spoke last, meant by 他. */
        private Optional<SpeechSubject> latest = Optional.empty();

        private OngoingSpeech speech = OngoingSpeech.NONE;

        Run(List<ReadSentence> sentences, PersonRoster cast) {
            this.sentences = sentences;
            this.cast = cast;
            this.subjects = new SubjectReader(cast);
        }

        List<Statement> find() {
            for (int i = 0; i < sentences.size(); i++) {
                ReadSentence sentence = sentences.get(i);
                boolean opens = i == 0 || sentences.get(i - 1).paragraph() != sentence.paragraph();
                statements.add(statement(i, sentence, opens));
            }
            return statements;
        }

        private Statement statement(int index, ReadSentence sentence, boolean opensParagraph) {
            QuotationSpans quotations = sentence.quotations();
            String masked = quotations.masked();
            List<SentenceActor> agents = sentence.agents();
            Told told = told(sentence, masked, agents, opensParagraph);
            if (!opensParagraph && speech.holds(told.statement(), masked)) {
                return speech.with(told.statement());
            }
            if (told.statement().isSaid()) {
                speech = told.speech();
                remember(agents, told.statement());
                return told.statement();
            }
            if (quotations.isWhole() && quotations.quoted() >= LONG_QUOTATION) {
                return quotation(index, sentence, opensParagraph);
            }
            if (speech.goesOn(sentence, masked, agents, opensParagraph)) {
                return speech.statement().goingOn();
            }
            speech = OngoingSpeech.NONE;
            remember(agents, Statement.NONE);
            return Statement.NONE;
        }

        /**
         * The statement of a sentence that is only a quotation: its speaker is the one that the next sentence names,
         * else whoever spoke or acted just before.
         */
        private Statement quotation(int index, ReadSentence sentence, boolean opensParagraph) {
            if (index + 1 < sentences.size() && sentences.get(index + 1).paragraph() == sentence.paragraph()) {
                ReadSentence next = sentences.get(index + 1);
                String masked = next.masked();
                if (ATTRIBUTION.matcher(masked).lookingAt() || masked.startsWith("“")) {
                    Told told = told(next, masked, next.agents(), false);
                    if (told.statement().isSaid()) {
                        return told.statement().goingOn();
                    }
                }
            }
            if (opensParagraph && !FIRST_PERSON.matcher(sentence.text()).find()) {
                return Statement.NONE;
            }
            if (speech.statement().isSaid()) {
                return speech.statement().goingOn();
            }
            return latest.map(s -> statement(s)).orElse(Statement.NONE);
        }

        private Told told(ReadSentence sentence, String masked, List<SentenceActor> agents, boolean opensParagraph) {
            Set<String> names = new LinkedHashSet<>();
            String described = null;
            SpeechCue first = null;
            int from = 0;
            for (SpeechCue cue : cues.find(sentence, masked)) {
                int clause = ClauseFinder.start(masked, 0, cue.start());
                Optional<SpeechSubject> meant = pronoun(agents, cue);
                Optional<SpeechSubject> subject = subjects.inClause(masked, agents, clause, cue, meant);
                if (first != null) {
                    if (subject.isEmpty() || (subject.get().names().isEmpty() && first.opensContent())) {
                        continue;
                    }
                } else if (subject.isEmpty()) {
                    subject = subjects.earlier(agents, from, clause, meant);
                    if (subject.isEmpty()) {
                        subject = carried(masked, cue, clause, opensParagraph);
                    }
                }
                if (subject.isPresent()) {
                    first = first == null ? cue : first;
                    names.addAll(subject.get().names());
                    described = described == null ? subject.get().described() : described;
                }
            }
            Statement statement =
                    new Statement(List.copyOf(names), described, first == null ? Integer.MAX_VALUE : first.start());
            return new Told(
                    statement,
                    first == null
                            ? OngoingSpeech.NONE
                            : OngoingSpeech.of(statement, first, masked, cast, opensParagraph));
        }

        /**
         * The person meant by 他 at a verb: the last one before it in the sentence, else whoever acted in an earlier
         * sentence.
         */
        private Optional<SpeechSubject> pronoun(List<SentenceActor> agents, SpeechCue cue) {
            Optional<SpeechSubject> named = Optional.empty();
            for (SentenceActor agent : agents) {
                if (!agent.isPronoun() && agent.end() <= cue.start()) {
                    named = Optional.of(subjects.named(agent));
                }
            }
            if (named.isPresent()) {
                return named;
            }
            boolean formal = FORMAL.matcher(cue.kind().name()).matches();
            if (latest.isPresent()
                    && latest.get().names().isEmpty()
                    && formal
                    && !cast.leaders().isEmpty()) {
                return leaders();
            }
            return latest.or(this::leaders);
        }

        private Optional<SpeechSubject> leaders() {
            return cast.leaders().isEmpty()
                    ? Optional.empty()
                    : Optional.of(SpeechSubject.named(
                            List.of(cast.fullest(cast.leaders().iterator().next()))));
        }

        /** The subject of a sentence that has none: the one who acted or spoke earlier in the paragraph. */
        private Optional<SpeechSubject> carried(String masked, SpeechCue cue, int clause, boolean opensParagraph) {
            boolean bare =
                    SubjectWords.core(masked.substring(clause, cue.start())).length() < 2;
            boolean atStart = clause == 0 || GOING.matcher(masked).lookingAt();
            boolean verb = cue.kind() == SpeechCue.Kind.SAYING || masked.startsWith("认为", cue.start());
            return bare && atStart && !verb && !opensParagraph ? latest : Optional.empty();
        }

        private Statement statement(SpeechSubject subject) {
            return new Statement(subject.names(), subject.described(), 0);
        }

        private void remember(List<SentenceActor> agents, Statement statement) {
            if (statement.isSaid()) {
                latest = Optional.of(new SpeechSubject(statement.speakers(), statement.described()));
                return;
            }
            for (SentenceActor agent : agents) {
                if (!agent.isPronoun()) {
                    latest = Optional.of(subjects.named(agent));
                    return;
                }
            }
        }
    }

    private static final Pattern ATTRIBUTION =
            Pattern.compile("[^，。：；“”]{2,40}(?:说|表示|称|道|介绍|回忆|感慨|坦言|告诉记者|感叹|透露|解释|认为)(?:道|说)?[。！]");
    private static final Pattern GOING = Pattern.compile("在|走进|来到|随后|座谈|前往|得知|听完|看到");
    private static final Pattern FIRST_PERSON = Pattern.compile("[我咱俺]");
    private static final Pattern FORMAL = Pattern.compile("STATING|URGING|JUDGING");

    /** The statement and speech that a sentence indicates by a word of its own. */
    private record Told(Statement statement, OngoingSpeech speech) {}
}
