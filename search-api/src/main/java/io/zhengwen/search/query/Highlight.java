package io.zhengwen.search.query;

import io.zhengwen.text.Span;
import java.util.List;

/**
 * Where the words that were asked for stand.
 *
 * @param title ranges of the title
 * @param text ranges of the text, in order, not overlapping
 */
public record Highlight(List<Span> title, List<Span> text) {
    public static final Highlight NONE = new Highlight(List.of(), List.of());

    public Highlight {
        title = List.copyOf(title);
        text = List.copyOf(text);
    }
}
