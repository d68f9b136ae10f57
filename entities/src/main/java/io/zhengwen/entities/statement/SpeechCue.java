package io.zhengwen.entities.statement;

/** A word in a sentence that reports speech, and where it stands. */
record SpeechCue(Kind kind, int start, int end) {
    /** What a word of speech needs around it. */
    enum Kind {
        /** Reports speech when a comma, a colon or a quotation follows: 说，…. */
        SAYING,
        /** Reports speech also with its content right behind: 强调要…. */
        STATING,
        /** Needs somebody who urges: 希望企业…. */
        URGING,
        /** Needs somebody who judges: 给予肯定. */
        JUDGING
    }

    /** Whether what follows is the content of the speech. */
    boolean opensContent() {
        return kind == Kind.SAYING || kind == Kind.STATING;
    }
}
