package io.zhengwen.search.query;

import io.zhengwen.search.query.TextQuery.Alternative;
import io.zhengwen.text.TextCleaner;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a reader types: words, {@code "phrases"} (also “ ”, ＂ and 「 」), {@code -exclusion} of a word or a phrase,
 * {@code OR} between alternatives. Everything else is text, so that nothing is ever a syntax error: an unclosed quote,
 * a lone hyphen and the hyphen in Wi-Fi stand for themselves.
 *
 * <p>The signs are read first and each part is cleaned after that, as the indexed text was: traditional characters,
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
        AlternativeBuilder draft = new AlternativeBuilder();
        for (Part part : new PartCutter(typed).cut()) {
            if (part.kind() == Part.Kind.WORD && part.text().equals(OR)) {
                finish(draft, alternatives);
                draft = new AlternativeBuilder();
            } else {
                draft.add(part.kind(), clean(part.text()));
            }
        }
        finish(draft, alternatives);
        return new TextQuery(alternatives);
    }

    private void finish(AlternativeBuilder draft, List<Alternative> alternatives) {
        QueryWords wanted = words.read(String.join(" ", draft.words));
        Alternative alternative = new Alternative(wanted, draft.phrases, draft.excluded);
        if (!alternative.isEmpty()) {
            alternatives.add(alternative);
        }
    }

    /** One line of clean text, without white space around it. */
    public String clean(String text) {
        return cleaner.clean(text).text().replaceAll("\\s+", " ").strip();
    }

    /** A stretch of what was typed. */
    private record Part(Kind kind, String text) {
        enum Kind {
            WORD,
            PHRASE,
            EXCLUSION
        }
    }

    /** An alternative in the making. */
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

    /** Cuts what was typed at white space and quotes. */
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

        /** The place of the quote that closes the one at {@code open}, or -1. */
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
            boolean sign = c == '-' || c == '－';
            boolean first = word.isEmpty() && !excluding && (i == 0 || isSpace(typed.charAt(i - 1)));
            return sign && first && i + 1 < typed.length() && !isSpace(typed.charAt(i + 1));
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
