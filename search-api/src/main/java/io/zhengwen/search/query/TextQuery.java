package io.zhengwen.search.query;

import java.util.List;

/**
 * The text part of a search: a passage matches when it matches one alternative; without alternatives, all match.
 *
 * @param alternatives the operands of {@code OR}
 */
public record TextQuery(List<Alternative> alternatives) {
    /** No condition on the text. */
    public static final TextQuery EVERYTHING = new TextQuery(List.of());

    public TextQuery {
        alternatives = List.copyOf(alternatives);
    }

    /** Whether there are words or phrases to rank by and to highlight. */
    public boolean hasWords() {
        return alternatives.stream().anyMatch(a -> a.hasWords());
    }

    /**
     * Words, phrases and exclusions that must all hold. All texts are clean.
     *
     * @param words words in any order
     * @param phrases texts that the passage must contain literally
     * @param excluded texts that the passage must not contain
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
