package io.zhengwen.ik;

import io.zhengwen.ik.FoldPhrases.Phrase;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the three character foldings.
 *
 * <table>
 *   <caption>Characters that each folding makes equal</caption>
 *   <tr><th>characters</th><th>IK's own</th><th>words</th><th>exact</th></tr>
 *   <tr><td>full-width ASCII</td><td>to ASCII</td><td>to ASCII</td><td>to ASCII</td></tr>
 *   <tr><td>capitals</td><td>to lower case, ASCII A to Z only</td><td>to lower case</td><td>to lower case</td></tr>
 *   <tr><td>traditional</td><td>-</td><td>simplified, phrases first</td><td>simplified, without context</td></tr>
 *   <tr><td>compatibility forms</td><td>-</td><td>standard form</td><td>standard form</td></tr>
 *   <tr><td>quotation marks, dashes, middle dots, full stops</td><td>-</td><td>-</td><td>one mark each</td></tr>
 * </table>
 *
 * <p>The exact folding looks at single characters only, because a quoted phrase may begin and end anywhere. It folds
 * 著 to 着 even in 著名, in texts and queries alike, so that neighbouring characters do not matter.
 */
final class FoldingTables {

    private static final int WIDTH_DISTANCE = 0xFEE0;

    /**
     * Pairs that HanLP's dictionary converts only within phrases, or not at all; as single characters they are equal.
     */
    private static final String ALIKE_ALONE = "著着沈沉瞭了藉借覆复甚什祇只";

    /** Groups of equivalent marks; all fold to the first of their group. */
    private static final List<String> ALIKE_MARKS = List.of("\"“”„‟「」『』‘’‛'", "-‐‑‒–—―−─", "·•・‧∙⋅", ".。");

    /** Characters after which 著 stays 著. */
    private static final String WORK_AFTER = "名原巨編编專专論论合譯译遺遗土卓昭拙顯显";

    /** Characters before which 著 stays 著 (著名, 著作); everywhere else it becomes 着. */
    private static final String WORK_BEFORE = "名作者述錄录書书稱称";

    private FoldingTables() {}

    /**
     * Returns IK's own folding: full-width ASCII becomes ASCII, ASCII capitals become lower case, never both for one
     * character.
     */
    static CharacterFolding ofIk() {
        char[] table = identity();
        for (int c = 0; c < table.length; c++) {
            char narrow = narrow((char) c);
            table[c] = narrow == c && c <= 'Z' && c >= 'A' ? (char) (c + ('a' - 'A')) : narrow;
        }
        return new CharacterFolding(table);
    }

    /** Returns the folding for dictionary words and texts. */
    static CharacterFolding ofWords() {
        return new CharacterFolding(plainTable(), new FoldPhrases(phrases()));
    }

    /** Returns the folding for literal phrases. */
    static CharacterFolding ofExact() {
        char[] table = plainTable();
        for (int i = 0; i < ALIKE_ALONE.length(); i += 2) {
            merge(table, ALIKE_ALONE.charAt(i), ALIKE_ALONE.charAt(i + 1));
        }
        for (String group : ALIKE_MARKS) {
            group.chars().forEach(mark -> merge(table, (char) mark, group.charAt(0)));
        }
        return new CharacterFolding(table);
    }

    /** Maps everything that is mapped to {@code from} to {@code to} instead. */
    private static void merge(char[] table, char from, char to) {
        for (int c = 0; c < table.length; c++) {
            if (table[c] == from) {
                table[c] = to;
            }
        }
    }

    private static char[] plainTable() {
        char[] simplified = identity();
        for (Phrase entry : TraditionalWords.load()) {
            if (entry.from().length() == 1) {
                simplified[entry.from().charAt(0)] = entry.to().charAt(0);
            }
        }
        char[] table = identity();
        for (int c = 0; c < table.length; c++) {
            char plain = simplified[compatible(narrow((char) c))];
            table[c] = Character.isSurrogate(plain) ? plain : (char) Character.toLowerCase((int) plain);
        }
        return table;
    }

    private static char[] identity() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        return table;
    }

    private static char narrow(char c) {
        if (c == '\u3000') {
            return ' ';
        }
        return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - WIDTH_DISTANCE) : c;
    }

    /** Returns the standard form of radicals, compatibility ideographs, half-width kana and full-width signs. */
    private static char compatible(char c) {
        boolean concerned = (c >= '\u2E80' && c <= '\u2FDF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || (c >= '\uFF61' && c <= '\uFFE6');
        if (!concerned) {
            return c;
        }
        String form = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return form.length() == 1 ? form.charAt(0) : c;
    }

    private static List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        for (Phrase entry : TraditionalWords.load()) {
            if (entry.from().length() > 1) {
                phrases.add(entry);
                phrases.add(new Phrase(entry.to(), entry.to()));
            }
        }
        char[] alone = plainTable();
        WORK_AFTER.chars().forEach(c -> phrases.add(new Phrase((char) c + "著", alone[c] + "著")));
        WORK_BEFORE.chars().forEach(c -> phrases.add(new Phrase("著" + (char) c, "著" + alone[c])));
        phrases.add(new Phrase("著", "着"));
        return phrases;
    }
}
