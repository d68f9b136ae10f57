package io.zhengwen.indexer.write;

/** The result of one operation of a bulk request. */
public sealed interface ItemResult {
    /** Done, or nothing was left to do: the passage to delete does not exist. */
    record Done(long seqNo, long primaryTerm) implements ItemResult {}

    /** Another process has changed the document meanwhile. */
    record Conflict() implements ItemResult {}

    /** Rejected permanently. */
    record Rejected(String reason) implements ItemResult {}

    /** Temporarily not accepted: Elasticsearch is too busy or unreachable. */
    record NotNow(String reason, Throwable cause) implements ItemResult {}

    /** Not accepted by this index, which is read-only or gone; the index that the alias names now may accept it. */
    record Blocked(String reason) implements ItemResult {}
}
