package io.zhengwen.text;

/**
 * A text made clean, and the way back to the text as received.
 *
 * <p>All offsets count UTF-16 units.
 */
public final class CleanText {
    private final OffsetMappedText draft;
    private final LanguageForm form;

    CleanText(OffsetMappedText draft, LanguageForm form) {
        this.draft = draft;
        this.form = form;
    }

    /** The clean text: simplified, without glosses, its paragraphs separated by a single line feed. */
    public String text() {
        return draft.text();
    }

    /** The text as received. */
    public String received() {
        return draft.received();
    }

    public LanguageForm form() {
        return form;
    }

    /**
     * Where the clean text's range stands in the text as received, trailing glosses left out. A character that was put
     * together from two damaged ones covers both. An empty range stays empty.
     */
    public Span toReceived(Span clean) {
        if (clean.end() > text().length()) {
            throw new IllegalArgumentException(clean + " ends past the text's " + text().length() + " units");
        }
        int start = draft.start(clean.start());
        return new Span(start, clean.length() == 0 ? start : draft.end(clean.end() - 1));
    }
}
