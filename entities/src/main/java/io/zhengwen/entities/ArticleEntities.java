package io.zhengwen.entities;

import io.zhengwen.entities.visit.Visit;
import java.util.List;

/**
 * The names and subjects of an article, level by level.
 *
 * @param title the title's names; {@link PassageEntities#NONE} without a title
 * @param paragraphs in the order of {@link ArticleText#paragraphs}
 * @param whole the names of the title and all paragraphs together; its mentions are empty, since their offsets belong
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
     * The names of one paragraph and of its sentences.
     *
     * @param paragraph the paragraph as a whole
     * @param sentences its sentences, offsets relative to each sentence
     * @param attributions the speaker of each sentence
     */
    public record Paragraph(
            PassageEntities paragraph, List<PassageEntities> sentences, List<Attribution> attributions) {
        public Paragraph {
            sentences = List.copyOf(sentences);
            attributions = List.copyOf(attributions);
        }
    }
}
