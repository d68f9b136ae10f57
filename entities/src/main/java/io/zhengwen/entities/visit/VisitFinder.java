package io.zhengwen.entities.visit;

import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.statement.PersonRoster;
import io.zhengwen.entities.statement.ReadSentence;
import io.zhengwen.entities.statement.Statement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the visits that an article reports, in the order of the text. One instance serves all threads.
 *
 * <p>A stop lasts from the sentence that opens it until the next stop, the meeting, the summary or a paragraph about
 * something else; all these sentences belong to the visit. Speech is not searched for visits.
 */
public final class VisitFinder {
    private final VisitWords words = new VisitWords();
    private final SiteDistricts places;

    public VisitFinder(Gazetteer gazetteer) {
        this.places = new SiteDistricts(gazetteer);
    }

    /**
     * The visits of an article.
     *
     * @param ofSentences for each sentence the visits that it reports
     * @param host the institution or enterprise to which the whole trip goes, when it is one
     */
    public record Found(
            List<Visit> visits,
            List<List<Visit>> ofSentences,
            @Nullable VisitedSite host) {
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
            PersonRoster cast,
            @Nullable LocalDate published) {
        ReportedTrip trip = ReportedTrip.of(title, sentences, statements, cast, words);
        return new VisitReading(trip, words, places, cast, published)
                .titled(title)
                .read(sentences, statements);
    }
}
