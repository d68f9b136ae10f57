package io.zhengwen.search.http.json;

import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Renders text as safe HTML: the text is escaped, {@code <mark>} around the ranges is the only tag. */
final class HighlightHtml {
    private static final int CONTEXT = 60;
    private static final int MAX_FRAGMENTS = 3;
    private static final String GAP = " … ";

    private HighlightHtml() {}

    static String mark(String text, List<Span> ranges) {
        return mark(text, ranges, new Span(0, text.length()));
    }

    /**
     * Renders excerpts of a long text around the ranges: at most three, separated by an ellipsis.
     */
    static String fragments(String text, List<Span> ranges) {
        List<String> fragments = new ArrayList<>();
        for (Span window : windows(text, ranges)) {
            fragments.add(mark(text, ranges, window));
        }
        return String.join(GAP, fragments);
    }

    private static List<Span> windows(String text, List<Span> ranges) {
        List<Span> windows = new ArrayList<>();
        for (Span range : ranges) {
            Span window = new Span(
                    whole(text, Math.max(0, range.start() - CONTEXT)),
                    whole(text, Math.min(text.length(), range.end() + CONTEXT)));
            Span last = windows.isEmpty() ? null : windows.get(windows.size() - 1);
            if (last != null && window.start() <= last.end()) {
                windows.set(windows.size() - 1, new Span(last.start(), window.end()));
            } else if (windows.size() == MAX_FRAGMENTS) {
                break;
            } else {
                windows.add(window);
            }
        }
        return windows;
    }

    /** The nearest offset at or before {@code offset} that does not split a surrogate pair. */
    private static int whole(String text, int offset) {
        boolean splits = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return splits ? offset - 1 : offset;
    }

    private static String mark(String text, List<Span> ranges, Span window) {
        StringBuilder html = new StringBuilder(window.length() + 32);
        int done = window.start();
        for (Span range : ranges) {
            if (range.start() >= done && range.end() <= window.end()) {
                escape(text, done, range.start(), html);
                html.append("<mark>");
                escape(text, range.start(), range.end(), html);
                html.append("</mark>");
                done = range.end();
            }
        }
        escape(text, done, window.end(), html);
        return html.toString();
    }

    private static void escape(String text, int start, int end, StringBuilder html) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
