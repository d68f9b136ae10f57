package io.zhengwen.text;

import java.util.Locale;

/**
 * Brings names to one form. Two names of the same thing that differ in script, widths, brackets, white space or letter
 * case fold to the same string: {@code 巴斯夫聚氨酯(重慶) 有限公司} and {@code 巴斯夫聚氨酯（重庆）有限公司}.
 */
public final class NameFolding {
    private static final TextCleaner CLEANER = new TextCleaner();

    private NameFolding() {}

    /** The name for showing: clean, its brackets （）, spaces only between Latin words. */
    public static String canonical(String name) {
        String clean = CLEANER.clean(name).text();
        StringBuilder canonical = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            boolean space = c == ' ' || c == '\n';
            if (!space) {
                canonical.append(c == '(' ? '（' : c == ')' ? '）' : c);
            } else if (isLatin(clean, i - 1) && isLatin(clean, i + 1)) {
                canonical.append(' ');
            }
        }
        return canonical.toString();
    }

    /** The name for comparing: canonical, without any white space, in lower case. Not for showing. */
    public static String fold(String name) {
        return canonical(name).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isLatin(String name, int i) {
        return i >= 0 && i < name.length() && !Han.isChinese(name.charAt(i));
    }
}
