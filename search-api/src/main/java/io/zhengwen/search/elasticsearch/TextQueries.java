package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.query.QueryWords;
import io.zhengwen.search.query.TextQuery;
import io.zhengwen.search.query.TextQuery.Alternative;
import java.util.ArrayList;
import java.util.List;

/**
 * Translates text queries to Elasticsearch queries.
 *
 * <p><b>Matching.</b> A phrase matches letter by letter (one token a code point). Words match when the passage has
 * enough of them, each as either of IK's modes cuts the text, or when it has everything that was typed letter by
 * letter, run by run, which also catches what IK cuts differently in the query than in the text, and queries of
 * function words alone.
 *
 * <p><b>Ranking.</b> Both IK modes, summed, the title, content words that stand near each other, and names that IK
 * does not know and cuts into single characters.
 */
final class TextQueries {
    private static final String SMART = "ik_smart";
    private static final float MAX_WORD_BOOST = 0.5f;
    private static final float TITLE_BOOST = 0.5f;
    private static final float NEAR_BOOST = 0.5f;
    private static final float NAME_BOOST = 0.7f;
    private static final int NEAR = 10;

    private final PassageLevel level;

    TextQueries(PassageLevel level) {
        this.level = level;
    }

    /** The query that passages must match and are ranked by. */
    Query matching(TextQuery text) {
        List<Query> alternatives =
                text.alternatives().stream().map(this::alternative).toList();
        if (alternatives.isEmpty()) {
            return Query.of(q -> q.matchAll(m -> m));
        }
        return alternatives.size() == 1 ? alternatives.get(0) : any(alternatives);
    }

    private Query alternative(Alternative alternative) {
        List<Query> needed = new ArrayList<>();
        List<Query> ranking = new ArrayList<>();
        QueryWords words = alternative.words();
        if (!words.isEmpty()) {
            needed.add(words.content().isEmpty() ? everyRun(words) : any(List.of(enough(words), everyRun(words))));
            ranking.addAll(ranking(words));
        }
        List<Query> phrases = alternative.phrases().stream().map(this::literal).toList();
        List<Query> excluded =
                alternative.excluded().stream().map(this::literal).toList();
        return Query.of(
                q -> q.bool(b -> b.filter(needed).should(ranking).must(phrases).mustNot(excluded)));
    }

    private Query enough(QueryWords words) {
        List<String> fields = level == PassageLevel.ARTICLE
                ? List.of(FieldNames.TEXT, FieldNames.TEXT_SMART, FieldNames.TITLE, FieldNames.TITLE_SMART)
                : List.of(FieldNames.TEXT, FieldNames.TEXT_SMART);
        List<Query> each = words.content().stream()
                .map(word -> Query.of(q -> q.multiMatch(
                        m -> m.query(word).fields(fields).analyzer(SMART).operator(Operator.And))))
                .toList();
        return Query.of(q -> q.bool(b -> b.should(each).minimumShouldMatch(Integer.toString(words.enough()))));
    }

    private Query everyRun(QueryWords words) {
        List<Query> literals = words.runs().stream().map(this::literal).toList();
        return Query.of(q -> q.bool(b -> b.filter(literals)));
    }

    /** Matches passages whose text, or at article level title, contains {@code text} literally. */
    private Query literal(String text) {
        Query inText = phrase(FieldNames.TEXT_EXACT, text);
        return level == PassageLevel.ARTICLE ? any(List.of(inText, phrase(FieldNames.TITLE_EXACT, text))) : inText;
    }

    private static List<Query> ranking(QueryWords words) {
        List<Query> ranking = new ArrayList<>();
        ranking.add(match(FieldNames.TEXT, words.typed(), MAX_WORD_BOOST));
        ranking.add(match(FieldNames.TITLE, words.typed(), TITLE_BOOST));
        String content = String.join(" ", words.content());
        if (!content.isEmpty()) {
            ranking.add(match(FieldNames.TEXT_SMART, content, 1));
        }
        if (words.content().size() > 1) {
            ranking.add(Query.of(q -> q.matchPhrase(m ->
                    m.field(FieldNames.TEXT_SMART).query(content).slop(NEAR).boost(NEAR_BOOST))));
        }
        for (String name : words.names()) {
            ranking.add(Query.of(q -> q.matchPhrase(
                    m -> m.field(FieldNames.TEXT_EXACT).query(name).boost(NAME_BOOST))));
        }
        return ranking;
    }

    private static Query match(String field, String words, float boost) {
        return Query.of(q -> q.match(m -> m.field(field).query(words).boost(boost)));
    }

    private static Query smart(String field, String word) {
        return Query.of(
                q -> q.match(m -> m.field(field).query(word).analyzer(SMART).operator(Operator.And)));
    }

    private static Query phrase(String field, String text) {
        return Query.of(q -> q.matchPhrase(m -> m.field(field).query(text)));
    }

    private static Query any(List<Query> queries) {
        return Query.of(q -> q.bool(b -> b.should(queries).minimumShouldMatch("1")));
    }

    /** The query whose matches are highlighted in the text: words, phrases and the literal input. */
    Query marks(TextQuery text) {
        return marks(text, FieldNames.TEXT, FieldNames.TEXT_SMART, FieldNames.TEXT_EXACT);
    }

    /** The query whose matches are highlighted in the title. */
    Query titleMarks(TextQuery text) {
        return marks(text, FieldNames.TITLE, FieldNames.TITLE_SMART, FieldNames.TITLE_EXACT);
    }

    private static Query marks(TextQuery text, String max, String smart, String exact) {
        List<Query> marks = new ArrayList<>();
        for (Alternative alternative : text.alternatives()) {
            for (String word : alternative.words().content()) {
                marks.add(smart(max, word));
                marks.add(smart(smart, word));
            }
            alternative.words().runs().forEach(run -> marks.add(phrase(exact, run)));
            alternative.phrases().forEach(phrase -> marks.add(phrase(exact, phrase)));
        }
        return any(marks);
    }
}
