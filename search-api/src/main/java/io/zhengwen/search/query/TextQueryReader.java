package io.zhengwen.search.query;

import io.zhengwen.search.query.TextQuery.Alternative;
import io.zhengwen.text.TextCleaner;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses typed queries: words, {@code "phrases"} (also “ ”, ＂ and 「 」), {@code -exclusion} of a word or a phrase,
 * {@code OR} between alternatives. Everything else is text, so there are no syntax errors: an unclosed quote, a lone
 * hyphen and the hyphen in Wi-Fi are literal.
 *
 * <p>The operators are parsed first; then each part is cleaned like indexed text, so that traditional characters,
 * glosses and widths do not matter.
 */
public final class TextQueryReader {
    private static final String QUOTES = "\"“”＂";
    private static final String OR = "OR";

    private final TextCleaner cleaner;
    private final WordReader words;

    public TextQueryReader(TextCleaner cleaner, WordReader words) {
        this.cleaner = cleaner;
        this.words = words;
    }

    public TextQuery read(String typed) {
        List<Alternative> alternatives = new ArrayList<>();
        AlternativeBuilder builder = new AlternativeBuilder();
        for (Part part : new PartCutter(typed).cut()) {
            if (part.kind() == Part.Kind.WORD && part.text().equals(OR)) {
                finish(builder, alternatives);
                builder = new AlternativeBuilder();
            } else {
                builder.add(part.kind(), clean(part.text()));
            }
        }
        finish(builder, alternatives);
        return new TextQuery(alternatives);
    }

    private void finish(AlternativeBuilder builder, List<Alternative> alternatives) {
        QueryWords queryWords = words.read(String.join(" ", builder.words));
        Alternative alternative = new Alternative(queryWords, builder.phrases, builder.excluded);
        if (!alternative.isEmpty()) {
            alternatives.add(alternative);
        }
    }

    /** Cleans text to one line without surrounding white space. */
    public String clean(String text) {
        return cleaner.clean(text).text().replaceAll("\\s+", " ").strip();
    }

    /** A part of the input. */
    private record Part(Kind kind, String text) {
        enum Kind {
            WORD,
            PHRASE,
            EXCLUSION
        }
    }

    /** Collects the parts of an alternative. */
    private static final class AlternativeBuilder {
        private final List<String> words = new ArrayList<>();
        private final List<String> phrases = new ArrayList<>();
        private final List<String> excluded = new ArrayList<>();

        void add(Part.Kind kind, String clean) {
            if (clean.isEmpty()) {
                return;
            }
            switch (kind) {
                case WORD -> words.add(clean);
                case PHRASE -> phrases.add(clean);
                case EXCLUSION -> excluded.add(clean);
            }
        }
    }

    /** Splits the input at white space and quotes. */
    private static final class PartCutter {
        private final String typed;
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean excluding;

        PartCutter(String typed) {
            this.typed = typed;
        }

        List<Part> cut() {
            int i = 0;
            while (i < typed.length()) {
                char c = typed.charAt(i);
                int close = closingQuote(i);
                if (close > i) {
                    boolean excluded = excluding && word.isEmpty();
                    endWord();
                    parts.add(
                            new Part(excluded ? Part.Kind.EXCLUSION : Part.Kind.PHRASE, typed.substring(i + 1, close)));
                    i = close + 1;
                    continue;
                }
                if (isSpace(c) || QUOTES.indexOf(c) >= 0) {
                    endWord();
                } else if (startsExclusion(i)) {
                    excluding = true;
                } else {
                    word.append(c);
                }
                i++;
            }
            endWord();
            return parts;
        }

        /** The index of the quote that closes the one at {@code open}, or -1. */
        private int closingQuote(int open) {
            char c = typed.charAt(open);
            if (c == '「') {
                return typed.indexOf('」', open + 1);
            }
            if (QUOTES.indexOf(c) < 0) {
                return -1;
            }
            for (int i = open + 1; i < typed.length(); i++) {
                if (QUOTES.indexOf(typed.charAt(i)) >= 0) {
                    return i;
                }
            }
            return -1;
        }

        private boolean startsExclusion(int i) {
            char c = typed.charAt(i);
            boolean hyphen = c == '-' || c == '－';
            boolean first = word.isEmpty() && !excluding && (i == 0 || isSpace(typed.charAt(i - 1)));
            return hyphen && first && i + 1 < typed.length() && !isSpace(typed.charAt(i + 1));
        }

        private void endWord() {
            if (!word.isEmpty()) {
                parts.add(new Part(excluding ? Part.Kind.EXCLUSION : Part.Kind.WORD, word.toString()));
                word.setLength(0);
            }
            excluding = false;
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }
}
