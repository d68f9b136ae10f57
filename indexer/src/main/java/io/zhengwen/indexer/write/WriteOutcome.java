package io.zhengwen.indexer.write;

/** The outcome of writing an article. */
public sealed interface WriteOutcome {
    /**
     * Its passages are in the index.
     *
     * @param replaced whether it replaced an older form
     * @param superseded the number of documents of that older form if it was written by the same run, which the article
     *     occurs twice in; else 0
     * @param passages the number of its documents
     * @param deleted the number of deleted documents of the older form
     */
    record Written(boolean replaced, int superseded, int passages, int deleted) implements WriteOutcome {}

    /** It has not changed. */
    record Unchanged() implements WriteOutcome {}

    /**
     * Elasticsearch does not accept it, and nothing of it is in the index; or no passages could be made of it, and its
     * stored older form remains.
     */
    record Rejected(String reason) implements WriteOutcome {}
}
