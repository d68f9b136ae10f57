package io.zhengwen.search.query;

import io.zhengwen.mappings.Passage;
import io.zhengwen.text.Span;
import java.util.List;

/**
 * A complete article.
 *
 * @param passage the document at article level
 * @param paragraphs in order
 */
public record IndexedArticle(Passage passage, List<Paragraph> paragraphs) {
    public IndexedArticle {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * One paragraph.
     *
     * @param passage the document at paragraph level
     * @param sentences spans in the paragraph's text, in order
     */
    public record Paragraph(Passage passage, List<Span> sentences) {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }
}
