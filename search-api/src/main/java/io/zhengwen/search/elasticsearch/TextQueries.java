package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import io.zhengwen.mappings.Level;
import io.zhengwen.search.query.TextQuery;
import io.zhengwen.search.query.TextQuery.Alternative;
import java.util.ArrayList;
import java.util.List;

/**
 * Text queries in Elasticsearch's words.
 *
 * <p><b>What matches.</b> A phrase matches letter by letter (one token a code point). Words match when the passage has
 * enough of them, or when it has everything that was typed letter by letter, run by run, which also catches what IK
 * cuts differently in the query than in the text, and single function words. The words are what IK's smart mode cuts,
 * without function and question words; each may stand in the text as either mode cuts it.
 *
 * <p><b>How many are enough.</b> {@link #ENOUGH}: up to three words are all needed, so that short queries have totals
 * and facets that mean what was asked; of more, a share is enough, since a question has words that its answer has not.
 *
 * <p><b>What ranks.</b> Both IK modes, summed, the title, and the words standing together.
 */
final class TextQueries {
    /** Elasticsearch's {@code minimum_should_match} for words. */
    private static final String ENOUGH = "3<60%";

    private static final String WORDS = "ik_smart_query";
    private static final int NEAR = 3;

    private final Level level;

    TextQueries(Level level) {
        this.level = level;
    }

    /** What passages must match; they are ranked by it too. */
    Query matching(TextQuery text) {
        List<Query> alternatives =
                text.alternatives().stream().map(this::alternative).toList();
        if (alternatives.isEmpty()) {
            return Query.of(q -> q.matchAll(m -> m));
        }
        return alternatives.size() == 1 ? alternatives.get(0) : any(alternatives);
    }

    private Query alternative(Alternative wanted) {
        List<Query> needed = new ArrayList<>();
        List<Query> ranking = new ArrayList<>();
        if (!wanted.words().isEmpty()) {
            needed.add(any(List.of(enoughWords(wanted.words()), everyRun(wanted.runs()))));
            ranking.addAll(rankingByWords(wanted.words()));
        }
        List<Query> phrases = wanted.phrases().stream().map(this::literal).toList();
        List<Query> excluded = wanted.excluded().stream().map(this::literal).toList();
        return Query.of(
                q -> q.bool(b -> b.filter(needed).should(ranking).must(phrases).mustNot(excluded)));
    }

    private Query enoughWords(String words) {
        List<String> fields = level == Level.ARTICLE
                ? List.of(Fields.TEXT, Fields.TEXT_SMART, Fields.TITLE, Fields.TITLE_SMART)
                : List.of(Fields.TEXT, Fields.TEXT_SMART);
        return Query.of(q -> q.multiMatch(m -> m.query(words)
                .fields(fields)
                .type(TextQueryType.CrossFields)
                .analyzer(WORDS)
                .minimumShouldMatch(ENOUGH)));
    }

    private Query everyRun(List<String> runs) {
        List<Query> literals = runs.stream().map(this::literal).toList();
        return Query.of(q -> q.bool(b -> b.filter(literals)));
    }

    /** The text itself, or at article level the title, has {@code text} letter by letter. */
    private Query literal(String text) {
        Query inText = phrase(Fields.TEXT_EXACT, text);
        return level == Level.ARTICLE ? any(List.of(inText, phrase(Fields.TITLE_EXACT, text))) : inText;
    }

    private static List<Query> rankingByWords(String words) {
        return List.of(
                match(Fields.TEXT, words, 0.4f),
                match(Fields.TEXT_SMART, words, 1f),
                match(Fields.TITLE, words, 0.5f),
                Query.of(q -> q.matchPhrase(m -> m.field(Fields.TEXT_SMART)
                        .query(words)
                        .analyzer(WORDS)
                        .slop(NEAR)
                        .boost(0.5f))));
    }

    private static Query match(String field, String words, float boost) {
        return Query.of(
                q -> q.match(m -> m.field(field).query(words).analyzer(WORDS).boost(boost)));
    }

    private static Query phrase(String field, String text) {
        return Query.of(q -> q.matchPhrase(m -> m.field(field).query(text)));
    }

    private static Query any(List<Query> queries) {
        return Query.of(q -> q.bool(b -> b.should(queries).minimumShouldMatch("1")));
    }

    /** What is to be marked in the text: every word, every phrase, and what was typed where it stands as typed. */
    Query marks(TextQuery text) {
        return marks(text, Fields.TEXT, Fields.TEXT_SMART, Fields.TEXT_EXACT);
    }

    /** What is to be marked in the title. */
    Query titleMarks(TextQuery text) {
        return marks(text, Fields.TITLE, Fields.TITLE_SMART, Fields.TITLE_EXACT);
    }

    private static Query marks(TextQuery text, String max, String smart, String exact) {
        List<Query> marks = new ArrayList<>();
        for (Alternative wanted : text.alternatives()) {
            if (!wanted.words().isEmpty()) {
                marks.add(match(max, wanted.words(), 1f));
                marks.add(match(smart, wanted.words(), 1f));
            }
            wanted.runs().forEach(run -> marks.add(phrase(exact, run)));
            wanted.phrases().forEach(phrase -> marks.add(phrase(exact, phrase)));
        }
        return any(marks);
    }
}
