package io.zhengwen.entities;

import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.statement.PersonRoster;
import io.zhengwen.entities.statement.ReadSentence;
import io.zhengwen.entities.statement.Statement;
import io.zhengwen.entities.statement.StatementFinder;
import io.zhengwen.entities.visit.AddresseeFinder;
import io.zhengwen.entities.visit.SiteKind;
import io.zhengwen.entities.visit.Visit;
import io.zhengwen.entities.visit.VisitFinder;
import io.zhengwen.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an article sentence by sentence: who says each sentence, to whom, and which visits it reports. */
final class ArticleNarrative {
    private final List<Attribution> attributions = new ArrayList<>();
    private final VisitFinder.Found visits;

    private ArticleNarrative(List<ReadSentence> sentences, List<Statement> statements, VisitFinder.Found visits) {
        this.visits = visits;
        List<List<String>> addressees = AddresseeFinder.find(sentences, statements, visits);
        for (int i = 0; i < sentences.size(); i++) {
            Statement statement = statements.get(i);
            attributions.add(new Attribution(statement.speakers(), statement.described(), addressees.get(i)));
        }
    }

    /** Finds statements and visits; one instance serves all threads. */
    record Reader(StatementFinder statements, VisitFinder visits) {
        ArticleNarrative read(
                @Nullable ReadSentence title, List<ReadSentence> sentences, @Nullable LocalDate published) {
            PersonRoster cast = new PersonRoster(title, sentences);
            List<Statement> said = statements.find(sentences, cast);
            return new ArticleNarrative(sentences, said, visits.find(title, sentences, said, cast, published));
        }
    }

    /** The sentences of a paragraph as the finders read them. */
    static List<ReadSentence> sentences(int paragraph, ArticleText.Paragraph text, List<Mention> mentions) {
        List<ReadSentence> sentences = new ArrayList<>();
        for (Span span : text.sentences()) {
            sentences.add(ReadSentence.of(
                    paragraph, sentences.size() + 1, span.of(text.text()), EntityAssembler.cut(mentions, span)));
        }
        return sentences;
    }

    List<Visit> visits() {
        return visits.visits();
    }

    /** The speakers of a range of sentences; sentences are counted through the whole article from 0. */
    List<Attribution> attributions(int from, int to) {
        return attributions.subList(from, to);
    }

    /** The districts of the stops that a sentence reports. */
    List<String> districts(int sentence) {
        Set<String> codes = new LinkedHashSet<>();
        visits.ofSentences().get(sentence).forEach(v -> codes.addAll(v.districts()));
        return List.copyOf(codes);
    }

    /** Whether a sentence reports a stop at a place or a meeting, not at an enterprise. */
    boolean isElsewhere(int sentence) {
        List<Visit> stops = visits.ofSentences().get(sentence);
        return !stops.isEmpty() && stops.stream().noneMatch(v -> v.kind() == SiteKind.ENTERPRISE);
    }

    /** The enterprises of the stops that a sentence reports. */
    List<String> enterprises(int sentence) {
        Set<String> names = new LinkedHashSet<>();
        visits.ofSentences().get(sentence).forEach(v -> names.addAll(v.enterprises()));
        return List.copyOf(names);
    }
}
