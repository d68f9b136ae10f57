package io.zhengwen.text;

import java.util.Locale;

/**
 * Converts names to the form in which they are indexed, counted and searched: {@code 巴斯夫聚氨酯(重慶) 有限公司} becomes {@code
 * 巴斯夫聚氨酯（重庆）有限公司}.
 */
public final class NameFolding {
    private static final TextCleaner CLEANER = new TextCleaner();

    private NameFolding() {}

    /**
     * Returns the canonical form of a name as written: simplified, without glosses, with full-width brackets, and
     * with spaces only between Latin words.
     */
    public static String canonical(String name) {
        return ofClean(CLEANER.clean(name).text());
    }

    /** Returns the comparison form of a name: canonical, without white space, in lower case. Not for display. */
    public static String fold(String name) {
        return canonical(name).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the canonical form of a name from clean text: with full-width brackets, and with spaces only between
     * Latin words.
     */
    public static String ofClean(String name) {
        String trimmed = name.strip();
        StringBuilder canonical = new StringBuilder(trimmed.length());
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if (!Character.isWhitespace(c)) {
                canonical.append(c == '(' ? '（' : c == ')' ? '）' : c);
            } else if (endsLatin(canonical) && isLatin(trimmed.charAt(i + 1))) {
                canonical.append(' ');
            }
        }
        return canonical.toString();
    }

    private static boolean endsLatin(StringBuilder name) {
        return isLatin(name.charAt(name.length() - 1));
    }

    private static boolean isLatin(char c) {
        return !Character.isWhitespace(c) && c != '(' && c != ')' && !HanCharacters.isChinese(c);
    }
}
