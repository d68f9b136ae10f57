package io.zhengwen.entities;

import io.zhengwen.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article's clean text, split, as the extractor reads it. */
public record ArticleText(@Nullable String title, List<Paragraph> paragraphs) {
    public ArticleText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * One paragraph, split.
     *
     * @param text the clean paragraph
     * @param sentences the sentences' spans in {@code text}
     */
    public record Paragraph(String text, List<Span> sentences) {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }
}
