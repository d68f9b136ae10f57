package io.zhengwen.entities.district;

import io.zhengwen.entities.gazetteer.Division;
import java.util.List;

/**
 * A form in which divisions are named.
 *
 * @param divisions those that bear it, highest level first; none for a word that only keeps names from being found
 */
record DivisionName(String text, Strength strength, List<Division> divisions) {
    DivisionName {
        divisions = List.copyOf(divisions);
    }

    /** How much evidence a form needs. */
    enum Strength {
        /** 涪陵区, 凉山州: found wherever it stands. */
        FULL,
        /** 涪陵: found wherever it stands as a word of its own. */
        SHORT,
        /** 长寿: found beside an ancestor or a sister, or when its full name stands elsewhere in the article. */
        WEAK,
        /** 合作: found only in lists that name the unit. */
        RARE,
        /** 城区: a full name found only directly after an ancestor. */
        ORDINARY,
        /** 投资: not a name. */
        WORD
    }

    boolean isFull() {
        return strength == Strength.FULL || strength == Strength.ORDINARY;
    }
}
