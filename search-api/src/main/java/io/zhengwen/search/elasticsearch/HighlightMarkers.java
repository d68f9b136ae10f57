package io.zhengwen.search.elasticsearch;

import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The markers that the highlighter puts around matches, and their conversion to ranges. They are Unicode noncharacters,
 * which clean text never contains.
 */
final class HighlightMarkers {
    static final String START = "\uFDD0";
    static final String END = "\uFDD1";

    private HighlightMarkers() {}

    /** The marked ranges as offsets in the text without markers; adjacent ranges are merged. */
    static List<Span> ranges(String marked) {
        List<Span> ranges = new ArrayList<>();
        int offset = 0;
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == START.charAt(0)) {
                start = offset;
            } else if (c == END.charAt(0)) {
                add(ranges, new Span(start, offset));
            } else {
                offset++;
            }
        }
        return ranges;
    }

    private static void add(List<Span> ranges, Span range) {
        Span last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
        if (last != null && range.start() <= last.end()) {
            ranges.set(ranges.size() - 1, new Span(last.start(), Math.max(last.end(), range.end())));
        } else if (range.length() > 0) {
            ranges.add(range);
        }
    }
}
