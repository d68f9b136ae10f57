package io.zhengwen.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a clean text into paragraphs, which are its non-blank lines. */
public final class ParagraphSplitter {
    private ParagraphSplitter() {}

    /**
     * Returns the spans of the paragraphs in {@code cleanText}, in order, without surrounding white space, none of
     * them empty.
     */
    public static List<Span> split(String cleanText) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        while (start <= cleanText.length()) {
            int end = cleanText.indexOf('\n', start);
            if (end < 0) {
                end = cleanText.length();
            }
            if (!cleanText.substring(start, end).isBlank()) {
                spans.add(new Span(start, end));
            }
            start = end + 1;
        }
        return spans;
    }
}
