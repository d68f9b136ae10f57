package io.zhengwen.entities.statement;

/** The clauses of a sentence: what stands between commas, semicolons, colons, quotations and ends. */
public final class Clauses {
    private static final String LIMITS = "，；：。！？!?,;“”—…";

    private Clauses() {}

    /** Where the clause that holds the place {@code at} starts, at {@code from} or behind. */
    public static int start(String text, int from, int at) {
        for (int i = at - 1; i >= from; i--) {
            if (LIMITS.indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return from;
    }

    /** Where the clause that holds the place {@code at} ends. */
    public static int end(String text, int at) {
        for (int i = at; i < text.length(); i++) {
            if (LIMITS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
