package io.zhengwen.indexer.cluster;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.elasticsearch.client.ResponseException;

/** Classifies the errors of Elasticsearch and its client, and formats their reasons. */
public final class ElasticsearchErrors {
    private static final Set<Integer> FOR_NOW = Set.of(429, 502, 503, 504);

    private ElasticsearchErrors() {}

    public static boolean isForNow(int status) {
        return FOR_NOW.contains(status);
    }

    public static boolean isForNow(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return isForNow(failure.getCause());
        }
        if (failure instanceof ElasticsearchException rejected) {
            return isForNow(rejected.status());
        }
        if (failure instanceof TransportException answered && answered.response() != null) {
            return isForNow(answered.statusCode());
        }
        if (failure instanceof ResponseException answered) {
            return isForNow(answered.getResponse().getStatusLine().getStatusCode());
        }
        return failure instanceof IOException;
    }

    /**
     * Whether a write failed because its index is read-only; a full disk is status 429 instead and counts as temporary.
     */
    public static boolean isBlock(int status, ErrorCause error) {
        return status == 403 && "cluster_block_exception".equals(error.type());
    }

    /** Whether a write failed for lack of disk space; Elasticsearch answers some of these with status 500. */
    public static boolean isNoRoom(String reason) {
        return reason.contains("flood-stage") || reason.contains("No space left on device");
    }

    /** Makes a request for something that may not exist; returns {@code missing} if it does not (status 404). */
    public static <T> T orIfMissing(RetryingCalls.Call<T> call, T missing) throws IOException {
        try {
            return call.run();
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return missing;
            }
            throw e;
        }
    }

    /** Whether an index no longer exists. */
    public static boolean isGone(ErrorCause error) {
        return "index_not_found_exception".equals(error.type());
    }

    /** Returns the reason in one line, followed by the remedy where it is known. */
    static String explained(Throwable failure) {
        String reason = reason(failure);
        if (isNoRoom(reason)) {
            return ElasticsearchUnreachableException.DISK_FULL + ": make room, then run the same command again ("
                    + reason + ")";
        }
        if (failure instanceof WritesBlockedException) {
            return "the indices are read-only: take the block away, then run the same command again (" + reason + ")";
        }
        return reason;
    }

    /** Returns the reason in one line. */
    public static String reason(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ElasticsearchException rejected) {
            return reason(rejected.error());
        }
        if (cause instanceof ResponseException answered) {
            return "Elasticsearch answered " + answered.getResponse().getStatusLine() + " to "
                    + answered.getResponse().getRequestLine();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    public static String reason(ErrorCause error) {
        String reason = error.type() + ": " + error.reason();
        return error.causedBy() == null ? reason : reason + " (" + reason(error.causedBy()) + ")";
    }
}
