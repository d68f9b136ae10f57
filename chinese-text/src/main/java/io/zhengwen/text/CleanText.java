package io.zhengwen.text;

/**
 * A text made clean, and the way back to the text as received.
 *
 * <p>All offsets count UTF-16 units.
 */
public final class CleanText {
    private final String received;
    private final String text;
    private final LanguageForm form;
    private final int[] origins;

    /**
     * @param origins for every offset of {@code text}, its length included, the offset in {@code received}; never
     *     decreasing
     */
    CleanText(String received, String text, LanguageForm form, int[] origins) {
        if (origins.length != text.length() + 1) {
            throw new IllegalArgumentException("a text of " + text.length() + " units needs " + (text.length() + 1)
                    + " origins, not " + origins.length);
        }
        this.received = received;
        this.text = text;
        this.form = form;
        this.origins = origins;
    }

    /** The clean text: simplified, without glosses, its paragraphs separated by a single line feed. */
    public String text() {
        return text;
    }

    /** The text as received. */
    public String received() {
        return received;
    }

    public LanguageForm form() {
        return form;
    }

    /** Where the clean text's range stands in the text as received, trailing glosses left out. */
    public Span toReceived(Span clean) {
        if (clean.end() > text.length()) {
            throw new IllegalArgumentException(clean + " ends past the text's " + text.length() + " units");
        }
        int start = origins[clean.start()];
        return new Span(start, Math.max(start, origins[clean.end()]));
    }
}
