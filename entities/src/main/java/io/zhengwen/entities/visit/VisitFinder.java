package io.zhengwen.entities.visit;

import io.zhengwen.entities.Gazetteer;
import io.zhengwen.entities.statement.Cast;
import io.zhengwen.entities.statement.ReadSentence;
import io.zhengwen.entities.statement.Statement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the visits that an article tells, in the order of the text. One instance serves all threads.
 *
 * <p>A stop holds from the sentence that sets it until the next stop, the meeting, the summing-up or a paragraph that
 * tells something else; all these sentences are the visit's. Nothing is read in what somebody says.
 */
public final class VisitFinder {
    private final VisitWords words = new VisitWords();
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
    public record Found(
            List<Visit> visits,
            List<List<Visit>> ofSentences,
            @Nullable Site host) {
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
        return new VisitReading(trip, words, places, cast, published)
                .titled(title)
                .read(sentences, statements);
    }
}
