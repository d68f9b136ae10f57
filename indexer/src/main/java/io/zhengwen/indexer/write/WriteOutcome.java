package io.zhengwen.indexer.write;

/** What became of an article that was to be written. */
public sealed interface WriteOutcome {
    /**
     * Its passages are in the index.
     *
     * @param replaced whether an older form of it was there
     * @param superseded how many documents that older form had if it was written with the same time stamp, the article
     *     being twice in one run; else 0
     * @param passages how many it has
     * @param deleted how many of the older form are gone
     */
    record Written(boolean replaced, int superseded, int passages, int deleted) implements WriteOutcome {}

    /** Nothing of it has changed. */
    record Unchanged() implements WriteOutcome {}

    /**
     * Elasticsearch does not take it, and nothing of it is in the index; or no passages could be made of it, and what is
     * stored of its older form stays.
     */
    record Refused(String reason) implements WriteOutcome {}
}
