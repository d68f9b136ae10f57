package io.zhengwen.entities;

import io.zhengwen.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article's clean text, split into paragraphs and sentences for the extractor.
 *
 * @param publishedOn the day of publication; null when unknown. It supplies the year of dates that have none
 */
public record ArticleText(
        @Nullable String title,
        List<Paragraph> paragraphs,
        @Nullable LocalDate publishedOn) {
    public ArticleText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** An article whose day of publication is unknown. */
    public ArticleText(@Nullable String title, List<Paragraph> paragraphs) {
        this(title, paragraphs, null);
    }

    /**
     * One paragraph, split into sentences.
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
