package io.zhengwen.search.query;

import java.util.List;

/**
 * What is looked for in the text: a passage matches when it matches one alternative; without any, everything does.
 *
 * @param alternatives what {@code OR} separates
 */
public record TextQuery(List<Alternative> alternatives) {
    /** No condition on the text. */
    public static final TextQuery EVERYTHING = new TextQuery(List.of());

    public TextQuery {
        alternatives = List.copyOf(alternatives);
    }

    /** True when there are words or phrases to rank by and to highlight. */
    public boolean hasWords() {
        return alternatives.stream().anyMatch(a -> a.hasWords());
    }

    /**
     * Words, phrases and exclusions that hold together, all of them clean.
     *
     * @param words words in any order
     * @param phrases texts that must stand in the passage letter by letter
     * @param excluded texts that must not
     */
    public record Alternative(QueryWords words, List<String> phrases, List<String> excluded) {
        public Alternative {
            phrases = List.copyOf(phrases);
            excluded = List.copyOf(excluded);
        }

        boolean hasWords() {
            return !words.isEmpty() || !phrases.isEmpty();
        }

        boolean isEmpty() {
            return !hasWords() && excluded.isEmpty();
        }
    }
}
