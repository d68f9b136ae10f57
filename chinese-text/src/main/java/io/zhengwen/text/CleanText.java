package io.zhengwen.text;

/**
 * A cleaned text with a mapping back to the text as received.
 *
 * <p>All offsets count UTF-16 units. Immutable.
 */
public final class CleanText {
    private final OffsetMappedText mappedText;
    private final LanguageForm form;

    CleanText(OffsetMappedText mappedText, LanguageForm form) {
        this.mappedText = mappedText;
        this.form = form;
    }

    /** Returns the clean text: simplified, without glosses, with one line feed between paragraphs. */
    public String text() {
        return mappedText.text();
    }

    /** Returns the text as received. */
    public String received() {
        return mappedText.received();
    }

    public LanguageForm form() {
        return form;
    }

    /**
     * Returns the range of the text as received that corresponds to a range of the clean text, without trailing
     * glosses. A character that was restored from two damaged ones covers both. An empty range stays empty.
     *
     * @throws IllegalArgumentException if the range exceeds the clean text
     */
    public Span toReceived(Span clean) {
        if (clean.end() > text().length()) {
            throw new IllegalArgumentException(clean + " ends past the text's " + text().length() + " units");
        }
        int start = mappedText.start(clean.start());
        return new Span(start, clean.length() == 0 ? start : mappedText.end(clean.end() - 1));
    }
}
