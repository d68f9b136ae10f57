package io.zhengwen.entities.statement;

/** A word in a sentence that reports speech, and its offsets. */
record SpeechCue(Kind kind, int start, int end) {
    /** The kinds of words of speech, by the context that they need. */
    enum Kind {
        /** Reports speech when a comma, a colon or a quotation follows: 说，…. */
        SAYING,
        /** Reports speech also when its content follows directly: 强调要…. */
        STATING,
        /** Needs somebody who urges: 希望企业…. */
        URGING,
        /** Needs somebody who judges: 给予肯定. */
        JUDGING
    }

    /** Whether the words that follow are the content of the speech. */
    boolean opensContent() {
        return kind == Kind.SAYING || kind == Kind.STATING;
    }
}
