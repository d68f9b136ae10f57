package io.zhengwen.entities;

import io.zhengwen.entities.visit.Visit;
import java.util.List;

/**
 * What an article names and is about, level by level.
 *
 * @param title what the title names; {@link PassageEntities#NONE} without a title
 * @param paragraphs in the order of {@link ArticleText#paragraphs}
 * @param whole everything that the title and the paragraphs name; its mentions are empty, since their offsets belong
 *     to passages
 * @param visits in the order of the text
 */
public record ArticleEntities(
        PassageEntities title, List<Paragraph> paragraphs, PassageEntities whole, List<Visit> visits) {
    public ArticleEntities {
        paragraphs = List.copyOf(paragraphs);
        visits = List.copyOf(visits);
    }

    /**
     * What one paragraph and its sentences name.
     *
     * @param paragraph the paragraph as a whole
     * @param sentences its sentences, offsets relative to each sentence
     * @param attributions who says each of the sentences
     */
    public record Paragraph(
            PassageEntities paragraph, List<PassageEntities> sentences, List<Attribution> attributions) {
        public Paragraph {
            sentences = List.copyOf(sentences);
            attributions = List.copyOf(attributions);
        }
    }
}
