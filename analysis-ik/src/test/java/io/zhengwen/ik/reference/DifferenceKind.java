package io.zhengwen.ik.reference;

/** The kinds of difference between our tokens and the reference's, each with the fault of IK that explains it. */
public enum DifferenceKind {
    /** The same tokens at the same offsets. */
    NONE,

    /**
     * Our tokens include characters outside the basic plane and emoji, which the reference drops; the other tokens
     * are the same.
     */
    PAIRS_AND_EMOJI_KEPT,

    /**
     * The reference reports numbers before words at the end of a text and after words everywhere else, so that 3万 is
     * one token at the end and two before a full stop. We segment as if a full stop followed; with a full stop added
     * the reference gives our tokens.
     */
    END_OF_TEXT,

    /**
     * The reference reads a text in pieces of 3,072 characters. At the boundaries it splits long runs of digits,
     * repeats or loses tokens, and goes backwards. Given the text in parts that end at separators, it gives our
     * tokens.
     */
    SEAM_IN_LONG_TEXT,

    /** None of the above: a fault in our segmenter. */
    UNEXPLAINED
}
