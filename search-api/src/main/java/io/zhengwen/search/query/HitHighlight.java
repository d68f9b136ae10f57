package io.zhengwen.search.query;

import io.zhengwen.text.Span;
import java.util.List;

/**
 * Where the words that were asked for stand.
 *
 * @param title ranges of the title
 * @param text ranges of the text, in order, not overlapping
 */
public record HitHighlight(List<Span> title, List<Span> text) {
    public static final HitHighlight NONE = new HitHighlight(List.of(), List.of());

    public HitHighlight {
        title = List.copyOf(title);
        text = List.copyOf(text);
    }
}
