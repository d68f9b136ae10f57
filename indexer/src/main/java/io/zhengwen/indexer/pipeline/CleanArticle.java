package io.zhengwen.indexer.pipeline;

import io.zhengwen.articles.Article;
import io.zhengwen.text.CleanText;
import io.zhengwen.text.LanguageForm;
import org.jspecify.annotations.Nullable;

/**
 * An article with cleaned text and its identity; cheap to make, so that an unchanged article costs no more than this.
 *
 * @param id the given or derived id
 * @param contentHash the hash of the article as received
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

    /** The language form of the text, or that of the title when only the title is glossed or traditional. */
    LanguageForm form() {
        if (title == null || title.form().compareTo(text.form()) <= 0) {
            return text.form();
        }
        return title.form();
    }
}
