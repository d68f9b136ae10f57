package io.zhengwen.ik.reference;

/** How our tokens of a text relate to the reference's: the listed kinds, each with the fault of IK that it mends. */
public enum Difference {
    /** The same tokens at the same places. */
    NONE,

    /**
     * We have a token more for each character outside of the basic plane and each emoji, which the reference drops;
     * without these tokens the rest is the same.
     */
    PAIRS_AND_EMOJI_KEPT,

    /**
     * The reference tells numbers before words at the end of a text and behind words everywhere else, so that 3万 is one
     * token at the end and two before a full stop. We cut as if a full stop followed, and so does the reference when one
     * does.
     */
    END_OF_TEXT,

    /**
     * The reference reads a text in pieces of 3,072 characters. At the seams it cuts long digit runs, repeats or loses
     * tokens and goes backwards. Given the text in parts that end at separators it has our tokens.
     */
    SEAM_IN_LONG_TEXT,

    /** None of the above: a fault of ours. */
    UNEXPLAINED
}
