package io.zhengwen.indexer.cluster;

/** Thrown when Elasticsearch does not answer, or not in time. */
public final class ElasticsearchUnreachableException extends RuntimeException {
    /** The start of every message about a full disk; the remedy follows. */
    public static final String DISK_FULL = "the disk of Elasticsearch's data is full";

    private static final long serialVersionUID = 1L;

    public ElasticsearchUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates an exception whose message is the attempted action and the reason of the cause, in one line. */
    public static ElasticsearchUnreachableException during(String attempt, Throwable cause) {
        return new ElasticsearchUnreachableException(attempt + ": " + ElasticsearchErrors.reason(cause), cause);
    }
}
