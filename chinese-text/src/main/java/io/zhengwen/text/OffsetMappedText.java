package io.zhengwen.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text in the course of cleaning. Each of its UTF-16 units is mapped to the units of the received text that it came
 * from. Immutable; until a step changes something, the mapping is the identity and takes no memory.
 */
final class OffsetMappedText {
    private final String received;
    private final String text;
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;

    private OffsetMappedText(String received, String text, int @Nullable [] starts, int @Nullable [] ends) {
        this.received = received;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static OffsetMappedText of(String received) {
        return new OffsetMappedText(received, received, null, null);
    }

    String received() {
        return received;
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    char charAt(int i) {
        return text.charAt(i);
    }

    /**
     * Returns the start of unit {@code i} in the received text; for the end of this text, the end of the received
     * text.
     */
    int start(int i) {
        if (starts == null) {
            return i;
        }
        return i < text.length() ? starts[i] : received.length();
    }

    /** Returns the end of unit {@code i} in the received text. */
    int end(int i) {
        return ends == null ? i + 1 : ends[i];
    }

    /** Returns an editor that builds the next version of this text from left to right. */
    Editor edit() {
        return new Editor(this);
    }

    /** Builds the next version of a text: units are copied or replaced; units that are skipped are dropped. */
    static final class Editor {
        private final OffsetMappedText source;
        private char[] units;
        private int[] starts;
        private int[] ends;
        private int length;

        private Editor(OffsetMappedText source) {
            this.source = source;
            int capacity = source.length() + 16;
            this.units = new char[capacity];
            this.starts = new int[capacity];
            this.ends = new int[capacity];
        }

        int length() {
            return length;
        }

        char charAt(int i) {
            return units[i];
        }

        /** Returns the end of the text written so far, at most {@code count} units. */
        String tail(int count) {
            int from = Math.max(0, length - count);
            return new String(units, from, length - from);
        }

        /** Copies unit {@code i} of the source. */
        void keep(int i) {
            put(source.text.charAt(i), source.start(i), source.end(i));
        }

        /** Copies the source's units from {@code from} (inclusive) to {@code to} (exclusive). */
        void keep(int from, int to) {
            if (from >= to) {
                return;
            }
            reserve(to - from);
            source.text.getChars(from, to, units, length);
            if (source.starts == null || source.ends == null) {
                for (int i = from, at = length; i < to; i++, at++) {
                    starts[at] = i;
                    ends[at] = i + 1;
                }
            } else {
                System.arraycopy(source.starts, from, starts, length, to - from);
                System.arraycopy(source.ends, from, ends, length, to - from);
            }
            length += to - from;
        }

        /**
         * Writes {@code unit} in place of the source's units from {@code from} (inclusive) to {@code to} (exclusive).
         */
        void replace(int from, int to, char unit) {
            put(unit, source.start(from), source.end(to - 1));
        }

        /**
         * Writes {@code replacement}; each of its units is mapped to the source's units from {@code from} (inclusive)
         * to {@code to} (exclusive).
         */
        void replace(int from, int to, String replacement) {
            for (int i = 0; i < replacement.length(); i++) {
                replace(from, to, replacement.charAt(i));
            }
        }

        /** Replaces the last written unit and extends its range to the end of the source's unit {@code i}. */
        void amendLast(char unit, int i) {
            units[length - 1] = unit;
            ends[length - 1] = source.end(i);
        }

        /** Removes the last written unit. */
        void dropLast() {
            length--;
        }

        OffsetMappedText done() {
            return new OffsetMappedText(source.received, new String(units, 0, length), starts, ends);
        }

        private void put(char unit, int start, int end) {
            reserve(1);
            units[length] = unit;
            starts[length] = start;
            ends[length] = end;
            length++;
        }

        private void reserve(int more) {
            if (length + more > units.length) {
                int capacity = Math.max(length + more, units.length + units.length / 2);
                units = Arrays.copyOf(units, capacity);
                starts = Arrays.copyOf(starts, capacity);
                ends = Arrays.copyOf(ends, capacity);
            }
        }
    }
}
