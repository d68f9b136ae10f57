package io.zhengwen.text;

/**
 * Brings names to the one form in which they are indexed, counted and asked for: {@code 巴斯夫聚氨酯(重慶) 有限公司} is {@code
 * 巴斯夫聚氨酯（重庆）有限公司}.
 */
public final class NameFolding {
    private final TextCleaner cleaner;

    public NameFolding(TextCleaner cleaner) {
        this.cleaner = cleaner;
    }

    /** A name as somebody has written it: simplified, without glosses, its brackets （）, spaces only between Latin words. */
    public String canonical(String name) {
        return ofClean(cleaner.clean(name).text());
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
        return !Character.isWhitespace(c) && c != '(' && c != ')' && !Han.isChinese(c);
    }
}
