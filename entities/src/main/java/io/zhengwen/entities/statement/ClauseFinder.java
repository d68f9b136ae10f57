package io.zhengwen.entities.statement;

/** Finds the clauses of a sentence: the text between commas, semicolons, colons, quotations and sentence ends. */
public final class ClauseFinder {
    private static final String LIMITS = "，；：。！？!?,;“”—…";

    private ClauseFinder() {}

    /** The start of the clause that contains {@code at}, not before {@code from}. */
    public static int start(String text, int from, int at) {
        for (int i = at - 1; i >= from; i--) {
            if (LIMITS.indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return from;
    }

    /** The end of the clause that contains {@code at}. */
    public static int end(String text, int at) {
        for (int i = at; i < text.length(); i++) {
            if (LIMITS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
