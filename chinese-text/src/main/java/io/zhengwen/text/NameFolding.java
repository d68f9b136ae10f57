package io.zhengwen.text;

import java.util.Locale;

/**
 * Brings names to the one form in which they are indexed, counted and asked for: {@code 巴斯夫聚氨酯(重慶) 有限公司} is {@code
 * 巴斯夫聚氨酯（重庆）有限公司}.
 */
public final class NameFolding {
    private static final TextCleaner CLEANER = new TextCleaner();

    private NameFolding() {}

    /** A name as somebody has written it: simplified, without glosses, its brackets （）, spaces only between Latin words. */
    public static String canonical(String name) {
        return ofClean(CLEANER.clean(name).text());
    }

    /** A name for comparing: canonical, without any white space, in lower case. Not for showing. */
    public static String fold(String name) {
        return canonical(name).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** A name that stands in clean text: its brackets （）, spaces only between Latin words. */
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
