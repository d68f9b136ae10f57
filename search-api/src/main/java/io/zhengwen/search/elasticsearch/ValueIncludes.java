package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.TermsInclude;
import io.zhengwen.search.query.ValueMatch;
import java.util.List;
import java.util.Optional;

/** Translates value matches to the include option of terms aggregations. */
final class ValueIncludes {
    private ValueIncludes() {}

    /** The include option; empty when every value matches. */
    static Optional<TermsInclude> of(ValueMatch match) {
        if (match instanceof ValueMatch.OneOf oneOf) {
            List<String> values = oneOf.values().stream().sorted().toList();
            return Optional.of(TermsInclude.of(i -> i.terms(values)));
        }
        if (match instanceof ValueMatch.Containing containing) {
            return Optional.of(TermsInclude.of(i -> i.regexp(pattern(containing.folded()))));
        }
        return Optional.empty();
    }

    /**
     * Lucene's regular expression for the values whose folded form contains {@code folded}: Latin letters in either
     * case, and spaces between Latin words, which folding leaves out.
     */
    static String pattern(String folded) {
        StringBuilder pattern = new StringBuilder(".*");
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (i > 0 && c < 128 && folded.charAt(i - 1) < 128) {
                pattern.append(" ?");
            }
            char upper = Character.toUpperCase(c);
            if (upper != c) {
                pattern.append('[').append(c).append(upper).append(']');
            } else if (c < 128 && !Character.isDigit(c)) {
                pattern.append('\\').append(c);
            } else {
                pattern.append(c);
            }
        }
        return pattern.append(".*").toString();
    }
}
