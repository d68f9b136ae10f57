package io.zhengwen.indexer.write;

/** What became of an article that was to be written. */
public sealed interface WriteOutcome {
    /**
     * Its passages are in the index.
     *
     * @param replaced whether an older form of it was there
     * @param again whether that older form was written with the same time stamp: twice in one run
     * @param passages how many it has
     * @param deleted how many of the older form are gone
     */
    record Written(boolean replaced, boolean again, int passages, int deleted) implements WriteOutcome {}

    /** Nothing of it has changed. */
    record Unchanged() implements WriteOutcome {}

    /** Elasticsearch does not take it; nothing of it is in the index. */
    record Refused(String reason) implements WriteOutcome {}
}
