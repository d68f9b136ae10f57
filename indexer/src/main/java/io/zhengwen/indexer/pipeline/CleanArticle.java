package io.zhengwen.indexer.pipeline;

import io.zhengwen.articles.Article;
import io.zhengwen.text.CleanText;
import io.zhengwen.text.LanguageForm;
import org.jspecify.annotations.Nullable;

/**
 * An article made clean and given its identity; cheap, so that an unchanged article costs no more than this.
 *
 * @param id the given or derived id
 * @param contentHash of all that was received
 */
public record CleanArticle(
        Article article,
        String id,
        String contentHash,
        @Nullable CleanText title,
        CleanText text) {
    @Nullable
    String titleText() {
        return title == null || title.text().isEmpty() ? null : title.text();
    }

    /** The form of the text; glossed or traditional as well when only the title is. */
    LanguageForm form() {
        if (title == null || title.form().compareTo(text.form()) <= 0) {
            return text.form();
        }
        return title.form();
    }
}
