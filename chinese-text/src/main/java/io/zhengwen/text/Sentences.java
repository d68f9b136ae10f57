package io.zhengwen.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a clean paragraph into sentences. */
public final class Sentences {
    private Sentences() {}

    /** The sentences' spans in {@code paragraph}, in order, none empty. */
    public static List<Span> split(String paragraph) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            if ("。！？".indexOf(paragraph.charAt(i)) >= 0) {
                spans.add(new Span(start, i + 1));
                start = i + 1;
            }
        }
        if (start < paragraph.length()) {
            spans.add(new Span(start, paragraph.length()));
        }
        return spans;
    }
}
