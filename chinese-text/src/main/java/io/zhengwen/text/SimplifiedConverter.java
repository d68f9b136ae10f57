package io.zhengwen.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Converts traditional to simplified Chinese with HanLP's dictionary: the longest phrase that matches at a position,
 * otherwise the single character. Additional rules (resource {@code script-rules.txt}) cover what the dictionary
 * lacks or converts wrongly; entries that change the wording ({@code 程式} to 程序) are left out.
 *
 * <p>The conversion runs on every text. Characters that are also used in simplified text (乾 in 乾县, 昇 in 昇腾, the
 * surname 於) are converted only if the text as a whole is traditional.
 */
final class SimplifiedConverter {
    private static final String HANLP = "/data/dictionary/tc/t2s.txt";

    /** Characters that are also used in simplified text, mostly in names. */
    private static final String ALSO_SIMPLIFIED = "乾昇於甯徵夥鉅陞祇迺邨喆剋讎薹濛寀樑堃";

    /** Characters that occur in simplified text and are part of a rule. */
    private static final String MAY_BE_PART_OF_A_RULE = "著沈甚藉覆瞭「」『』";

    /** The share of Chinese characters that must be traditional for a text to count as traditional. */
    private static final double TRADITIONAL_SHARE = 0.05;

    /** The maximum number of characters of a phrase before its first character of {@link #CANDIDATES}. */
    private static final int MAX_LEAD = 8;

    private static final char[] SINGLE = new char[0x10000];
    private static final boolean[] CANDIDATES = new boolean[0x10000];
    /** The phrases by their first unit, the longest first. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic lists
    private static final @Nullable List<Phrase>[] PHRASES = new List[0x10000];

    static {
        for (int c = 0; c < SINGLE.length; c++) {
            SINGLE[c] = (char) c;
        }
        HanlpData.entries(HANLP, SimplifiedConverter::add);
        for (ScriptRules.Rule rule : ScriptRules.load()) {
            addPhrase(new Phrase(rule.from(), rule.to(), rule.traditionalOnly()));
        }
        MAY_BE_PART_OF_A_RULE.chars().forEach(c -> CANDIDATES[c] = true);
        for (List<Phrase> phrases : PHRASES) {
            if (phrases != null) {
                phrases.sort(Comparator.comparingInt((Phrase phrase) -> phrase.from.length())
                        .reversed());
            }
        }
    }

    private SimplifiedConverter() {}

    /** The simplified text, and whether the text was traditional. */
    record Result(OffsetMappedText text, boolean traditional) {}

    static Result convert(OffsetMappedText in) {
        String text = in.text();
        int first = 0;
        while (first < text.length() && !CANDIDATES[text.charAt(first)]) {
            first++;
        }
        if (first == text.length()) {
            return new Result(in, false);
        }
        boolean traditional = isTraditional(text);
        OffsetMappedText.Editor out = null;
        int kept = 0;
        // A phrase may begin before its first character of CANDIDATES.
        int i = Math.max(0, first - MAX_LEAD);
        while (i < text.length()) {
            char c = text.charAt(i);
            Phrase phrase = PHRASES[c] == null ? null : phraseAt(text, i, traditional);
            int end = phrase == null ? i + 1 : i + phrase.from.length();
            char simple = phrase == null ? convertSingle(text, i, traditional) : c;
            if (phrase == null ? simple != c : phrase.changes()) {
                out = out == null ? in.edit() : out;
                out.keep(kept, i);
                if (phrase == null) {
                    out.replace(i, end, simple);
                } else {
                    phrase.write(out, i);
                }
                kept = end;
            }
            i = end;
        }
        if (out == null) {
            return new Result(in, false);
        }
        out.keep(kept, text.length());
        return new Result(out.done(), traditional);
    }

    /** Returns the simplified form of a single character, regardless of context. */
    static char single(char c) {
        return SINGLE[c];
    }

    static boolean isTraditional(char c) {
        return SINGLE[c] != c;
    }

    private static boolean isTraditional(String text) {
        int han = 0;
        int traditional = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (HanCharacters.isHan(c)) {
                han++;
                if (SINGLE[c] != c && ALSO_SIMPLIFIED.indexOf(c) < 0) {
                    traditional++;
                }
            }
        }
        return traditional > 0 && traditional >= han * TRADITIONAL_SHARE;
    }

    /** Returns the simplified form of a character that is not part of a phrase. */
    private static char convertSingle(String text, int i, boolean traditional) {
        char c = text.charAt(i);
        if (c == '著') {
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            return ScriptRules.isParticle(before, after, traditional) ? '着' : c;
        }
        return SINGLE[c] != c && !traditional && ALSO_SIMPLIFIED.indexOf(c) >= 0 ? c : SINGLE[c];
    }

    private static @Nullable Phrase phraseAt(String text, int i, boolean traditional) {
        List<Phrase> phrases = PHRASES[text.charAt(i)];
        if (phrases == null) {
            return null;
        }
        for (Phrase phrase : phrases) {
            if ((traditional || !phrase.traditionalOnly) && text.startsWith(phrase.from, i)) {
                return phrase;
            }
        }
        return null;
    }

    private static void add(String from, String to) {
        boolean changesWording =
                from.codePointCount(0, from.length()) != to.codePointCount(0, to.length()) || from.equals("程式");
        if (changesWording) {
            return;
        }
        if (from.length() == 1 && to.length() == 1) {
            SINGLE[from.charAt(0)] = to.charAt(0);
            CANDIDATES[from.charAt(0)] |= !from.equals(to);
        } else {
            addPhrase(new Phrase(from, to, false));
        }
    }

    private static void addPhrase(Phrase phrase) {
        List<Phrase> phrases = PHRASES[phrase.from.charAt(0)];
        if (phrases == null) {
            phrases = new ArrayList<>();
            PHRASES[phrase.from.charAt(0)] = phrases;
        }
        phrases.removeIf(known -> known.from.equals(phrase.from));
        phrases.add(phrase);
        if (phrase.from.codePointCount(0, phrase.from.length()) == 1) {
            CANDIDATES[phrase.from.charAt(0)] = true;
        }
    }

    /** A phrase and its simplified form, which has as many characters but not necessarily as many UTF-16 units. */
    private record Phrase(String from, String to, boolean traditionalOnly) {
        boolean changes() {
            return !from.equals(to);
        }

        void write(OffsetMappedText.Editor out, int at) {
            int source = 0;
            for (int i = 0; i < to.length(); ) {
                int written = Character.charCount(to.codePointAt(i));
                int read = Character.charCount(from.codePointAt(source));
                String character = to.substring(i, i + written);
                if (from.startsWith(character, source)) {
                    out.keep(at + source, at + source + read);
                } else {
                    out.replace(at + source, at + source + read, character);
                }
                i += written;
                source += read;
            }
        }
    }
}
