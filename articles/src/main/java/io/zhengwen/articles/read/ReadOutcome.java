package io.zhengwen.articles.read;

import io.zhengwen.articles.Article;

/** The outcome of reading one piece of the input. */
public sealed interface ReadOutcome {
    /** The place where it was found: a path, with {@code :line} for lines of JSON and {@code !/entry} for archives. */
    String where();

    /** An article. */
    record Read(String where, Article article) implements ReadOutcome {}

    /**
     * A piece of the input that should be an article and cannot be read as one.
     *
     * @param line the line of JSON that stands for it in a rejects file, itself valid input
     */
    record Rejected(String where, String reason, String line) implements ReadOutcome {}

    /** A file that is not an article: documentation, a hidden file, an unknown format, a link. */
    record Skipped(String where, SkipKind kind) implements ReadOutcome {}
}
