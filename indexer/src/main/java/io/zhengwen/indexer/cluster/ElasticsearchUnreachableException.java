package io.zhengwen.indexer.cluster;

/** Elasticsearch did not answer, or not within the time that was given to it. */
public final class ElasticsearchUnreachableException extends RuntimeException {
    /** How a message says that it had no room to write; what to do follows. */
    public static final String DISK_FULL = "the disk of Elasticsearch's data is full";

    private static final long serialVersionUID = 1L;

    public ElasticsearchUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What was attempted, and the cause's reason in the same line. */
    public static ElasticsearchUnreachableException during(String attempt, Throwable cause) {
        return new ElasticsearchUnreachableException(attempt + ": " + ElasticsearchErrors.reason(cause), cause);
    }
}
