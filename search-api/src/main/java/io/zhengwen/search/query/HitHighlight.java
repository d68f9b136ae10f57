package io.zhengwen.search.query;

import io.zhengwen.text.Span;
import java.util.List;

/**
 * The matches of the query's words in a hit.
 *
 * @param title ranges in the title
 * @param text ranges in the text, in order and without overlaps
 */
public record HitHighlight(List<Span> title, List<Span> text) {
    public static final HitHighlight NONE = new HitHighlight(List.of(), List.of());

    public HitHighlight {
        title = List.copyOf(title);
        text = List.copyOf(text);
    }
}
