package io.zhengwen.entities.district;

import io.zhengwen.entities.gazetteer.Division;
import java.util.List;

/**
 * A form in which divisions are named.
 *
 * @param divisions the divisions with this name, highest level first; none for a word that only prevents false matches
 */
record DivisionName(String text, Strength strength, List<Division> divisions) {
    DivisionName {
        divisions = List.copyOf(divisions);
    }

    /** The evidence that a form needs to be found. */
    enum Strength {
        /** A full name, found anywhere: 涪陵区, 凉山州. */
        FULL,
        /** A short name, found anywhere as a word of its own: 涪陵. */
        SHORT,
        /**
         * A name found only next to an ancestor or a sister, or when its full name occurs elsewhere in the article: 长寿.
         */
        WEAK,
        /** A name found only in lists that end with the unit: 合作. */
        RARE,
        /** A full name found only directly after an ancestor: 城区. */
        ORDINARY,
        /** A word that is not a name: 投资. */
        WORD
    }

    boolean isFull() {
        return strength == Strength.FULL || strength == Strength.ORDINARY;
    }
}
