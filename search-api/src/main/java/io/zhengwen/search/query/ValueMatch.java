package io.zhengwen.search.query;

import io.zhengwen.text.NameFolding;
import java.util.Collection;
import java.util.Set;

/** A condition on a facet's values. */
public sealed interface ValueMatch {
    /** Accepts every value. */
    ValueMatch ANY = new Any();

    boolean accepts(String value);

    /** Accepts every value. */
    record Any() implements ValueMatch {
        @Override
        public boolean accepts(String value) {
            return true;
        }
    }

    /** Accepts the values of a set. */
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
     * Accepts values that contain a text.
     *
     * @param folded a part of the folded value, see {@link NameFolding#fold}
     */
    record Containing(String folded) implements ValueMatch {
        @Override
        public boolean accepts(String value) {
            return NameFolding.fold(value).contains(folded);
        }
    }
}
