package io.zhengwen.entities.statement;

/** The quotations of one sentence. A quotation that the sentence does not close goes on to its end. */
public final class QuotationSpans {
    private static final char COVER = '\uE000';

    private final String masked;
    private final int quoted;

    private QuotationSpans(String masked, int quoted) {
        this.masked = masked;
        this.quoted = quoted;
    }

    /** Reads a sentence. */
    public static QuotationSpans of(String sentence) {
        if (sentence.indexOf('“') < 0 && sentence.indexOf('”') < 0) {
            return new QuotationSpans(sentence, 0);
        }
        StringBuilder masked = new StringBuilder(sentence);
        int depth = sentence.indexOf('”') >= 0 && isClosedFirst(sentence) ? 1 : 0;
        int quoted = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '”' && depth > 0) {
                depth--;
            }
            if (depth > 0) {
                masked.setCharAt(i, COVER);
                quoted++;
            }
            if (c == '“') {
                depth++;
            }
        }
        return new QuotationSpans(masked.toString(), quoted);
    }

    private static boolean isClosedFirst(String sentence) {
        int open = sentence.indexOf('“');
        return open < 0 || sentence.indexOf('”') < open;
    }

    /**
     * The sentence with all quoted characters replaced by a placeholder; its length and the quotation marks are
     * unchanged.
     */
    public String masked() {
        return masked;
    }

    /** The number of quoted characters. */
    public int quoted() {
        return quoted;
    }

    /** Whether the sentence is only a quotation. */
    public boolean isWhole() {
        return quoted > 0 && quoted >= masked.length() - 4;
    }
}
