package io.zhengwen.indexer.write;

/** What became of one operation of a bulk request. */
public sealed interface ItemResult {
    /** Done, or nothing was left to do: a passage to delete that is not there. */
    record Done(long seqNo, long primaryTerm) implements ItemResult {}

    /** Somebody else has changed the document meanwhile. */
    record Conflict() implements ItemResult {}

    /** Refused for good. */
    record Refused(String reason) implements ItemResult {}

    /** Not taken for now: too busy, or not there. */
    record NotNow(String reason, Throwable cause) implements ItemResult {}

    /** Not taken by this index, which is read-only or gone; perhaps by the one that its alias names now. */
    record Blocked(String reason) implements ItemResult {}
}
