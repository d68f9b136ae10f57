package io.zhengwen.articles.read;

import io.zhengwen.articles.Article;

/** What became of one thing that was found in the input. */
public sealed interface ReadOutcome {
    /** Where it was found: a path, with {@code :line} for lines of JSON and {@code !/entry} for archives. */
    String where();

    /** An article. */
    record Read(String where, Article article) implements ReadOutcome {}

    /**
     * Something that should be an article and cannot be one.
     *
     * @param line the line of JSON that stands for it in a rejects file, itself valid input
     */
    record Rejected(String where, String reason, String line) implements ReadOutcome {}

    /** Something that is no article: documentation, a hidden file, a file of another form, a link. */
    record Skipped(String where, SkipKind kind) implements ReadOutcome {}
}
