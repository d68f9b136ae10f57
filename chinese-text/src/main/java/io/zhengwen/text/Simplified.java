package io.zhengwen.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Traditional to simplified Chinese, after HanLP's dictionary: the longest phrase that stands at a place, else the
 * character alone. Own rules beside it (resource {@code script-rules.txt}) mend what it leaves or overdoes; entries
 * that change the wording ({@code 程式} to 程序) are left out.
 *
 * <p>It runs on every text. Characters that simplified text uses in their own right (乾 in 乾县, 昇 in 昇腾, the surname
 * 於) are converted only where the text as a whole is traditional.
 */
final class Simplified {
    private static final String HANLP = "/data/dictionary/tc/t2s.txt";

    /** In simplified use too, as characters of names above all. */
    private static final String ALSO_SIMPLIFIED = "乾昇於甯徵夥鉅陞祇迺邨喆剋讎";

    /** Met in simplified text, and part of a rule. */
    private static final String MAY_BE_PART_OF_A_RULE = "著沈甚藉覆瞭「」『』";

    /** Of the Chinese characters, the share that must be traditional for the text to count as such. */
    private static final double TRADITIONAL_SHARE = 0.05;

    private static final char[] SINGLE = new char[0x10000];
    private static final boolean[] LOOK = new boolean[0x10000];
    private static final Map<Character, List<Phrase>> PHRASES = new HashMap<>();

    static {
        for (int c = 0; c < SINGLE.length; c++) {
            SINGLE[c] = (char) c;
        }
        HanlpData.entries(HANLP, Simplified::add);
        for (ScriptRules.Rule rule : ScriptRules.load()) {
            addPhrase(new Phrase(rule.from(), rule.to(), rule.traditionalOnly()));
        }
        MAY_BE_PART_OF_A_RULE.chars().forEach(c -> LOOK[c] = true);
        for (List<Phrase> phrases : PHRASES.values()) {
            phrases.sort(Comparator.comparingInt((Phrase phrase) -> phrase.from.length())
                    .reversed());
        }
    }

    private Simplified() {}

    /** The simplified draft, and whether the text was a traditional one. */
    record Result(Draft draft, boolean traditional) {}

    static Result convert(Draft in) {
        String text = in.text();
        int first = 0;
        while (first < text.length() && !LOOK[text.charAt(first)]) {
            first++;
        }
        if (first == text.length()) {
            return new Result(in, false);
        }
        boolean traditional = isTraditional(text);
        Draft.Editor out = in.edit();
        // A phrase may begin before its first telling character.
        int i = Math.max(0, first - 8);
        out.keep(0, i);
        boolean changed = false;
        while (i < text.length()) {
            char c = text.charAt(i);
            Phrase phrase = phraseAt(text, i, traditional);
            if (phrase != null) {
                changed |= !phrase.from.equals(phrase.to);
                phrase.write(out, i);
                i += phrase.from.length();
                continue;
            }
            char simple = c == '著' ? particle(text, i, traditional) : SINGLE[c];
            if (simple == c || (!traditional && ALSO_SIMPLIFIED.indexOf(c) >= 0)) {
                out.keep(i);
            } else {
                out.replace(i, i + 1, simple);
                changed = true;
            }
            i++;
        }
        return new Result(changed ? out.done() : in, traditional);
    }

    /** The simplified form of one character that stands alone. */
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
            if (Han.isHan(c)) {
                han++;
                if (SINGLE[c] != c && ALSO_SIMPLIFIED.indexOf(c) < 0) {
                    traditional++;
                }
            }
        }
        return traditional > 0 && traditional >= han * TRADITIONAL_SHARE;
    }

    private static char particle(String text, int i, boolean traditional) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        return ScriptRules.isParticle(before, after, traditional) ? '着' : '著';
    }

    private static @Nullable Phrase phraseAt(String text, int i, boolean traditional) {
        List<Phrase> phrases = PHRASES.get(text.charAt(i));
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
        boolean rewords =
                from.codePointCount(0, from.length()) != to.codePointCount(0, to.length()) || from.equals("程式");
        if (rewords) {
            return;
        }
        if (from.length() == 1 && to.length() == 1) {
            SINGLE[from.charAt(0)] = to.charAt(0);
            LOOK[from.charAt(0)] |= !from.equals(to);
        } else {
            addPhrase(new Phrase(from, to, false));
        }
    }

    private static void addPhrase(Phrase phrase) {
        List<Phrase> phrases = PHRASES.computeIfAbsent(phrase.from.charAt(0), c -> new ArrayList<>());
        phrases.removeIf(known -> known.from.equals(phrase.from));
        phrases.add(phrase);
        if (phrase.from.codePointCount(0, phrase.from.length()) == 1) {
            LOOK[phrase.from.charAt(0)] = true;
        }
    }

    /** A phrase and its simplified form, of as many characters but perhaps not as many units. */
    private record Phrase(String from, String to, boolean traditionalOnly) {
        void write(Draft.Editor out, int at) {
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
