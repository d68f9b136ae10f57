package io.zhengwen.search.query;

import io.zhengwen.text.NameFolding;
import java.util.Collection;
import java.util.Set;

/** Which of a facet's values are looked for. */
public sealed interface ValueMatch {
    /** Every value. */
    ValueMatch ANY = new Any();

    boolean accepts(String value);

    /** Every value. */
    record Any() implements ValueMatch {
        @Override
        public boolean accepts(String value) {
            return true;
        }
    }

    /** The values of a list. */
    record OneOf(Set<String> values) implements ValueMatch {
        public OneOf {
            values = Set.copyOf(values);
        }

        static OneOf of(Collection<String> values) {
            return new OneOf(Set.copyOf(values));
        }

        @Override
        public boolean accepts(String value) {
            return values.contains(value);
        }
    }

    /**
     * The values that contain some letters.
     *
     * @param folded part of the folded value, see {@link NameFolding#fold}
     */
    record Containing(String folded) implements ValueMatch {
        @Override
        public boolean accepts(String value) {
            return NameFolding.fold(value).contains(folded);
        }
    }
}
