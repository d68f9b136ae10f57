package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import co.elastic.clients.util.BinaryData;
import io.zhengwen.indexer.cluster.ElasticsearchErrors;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.cluster.RetryableException;
import io.zhengwen.indexer.cluster.WritesBlockedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends operations in bulk requests of a suitable size and waits for all answers. Operations that are temporarily not
 * accepted (429, 503, a lost connection) are sent again with growing pauses; an operation may run twice, which is
 * harmless since all are idempotent.
 *
 * <p>Callers share nothing but the connection: each waits only for the answers to its own requests.
 */
public final class BulkSender {
    /** Twice the size of a batch of the index command, so that a batch is nearly always one request. */
    private static final int MAX_OPERATIONS = 6_000;

    private static final long MAX_BYTES = 6L << 20;
    /** The approximate size of an operation without its document. */
    private static final int OVERHEAD_BYTES = 150;

    /**
     * The parts of an answer that are read; the rest, an item for each passage, would cost both sides processor time.
     */
    private static final String ANSWER =
            "took,errors,items.*._index,items.*.status,items.*.error,items.*._seq_no,items.*._primary_term";

    private final ElasticsearchClient client;
    private final RetryPolicy retryPolicy;

    public BulkSender(ElasticsearchClient client, RetryPolicy retryPolicy) {
        this.retryPolicy = retryPolicy;
        this.client = client.withTransportOptions(o -> o.setParameter("filter_path", ANSWER));
    }

    /**
     * Sends operations and returns their results in the same order; none is {@link ItemResult.NotNow} or {@link
     * ItemResult.Blocked}.
     *
     * @throws ElasticsearchUnreachableException when some are still not accepted after the retry policy is exhausted
     * @throws WritesBlockedException when the index of some is read-only or gone
     */
    public List<ItemResult> send(List<BulkOperation> operations) throws InterruptedException {
        List<ItemResult> results = retryPolicy.retry(new Delivery(operations));
        blocked(results).ifPresent(blocked -> {
            throw new WritesBlockedException(blocked.reason());
        });
        return results;
    }

    /** The delivery of some operations; each attempt sends those that were not accepted before. */
    private final class Delivery implements RetryPolicy.Attempt<List<ItemResult>> {
        private final List<BulkOperation> operations;
        private @Nullable List<ItemResult> results;

        Delivery(List<BulkOperation> operations) {
            this.operations = operations;
        }

        @Override
        public List<ItemResult> run() throws InterruptedException {
            List<ItemResult> current = results == null ? once(operations) : repeated(results);
            results = current;
            List<Integer> open = notNow(current);
            if (!open.isEmpty() && blocked(current).isEmpty()) { // a blocked index is left to the caller at once
                ItemResult.NotNow first = (ItemResult.NotNow) current.get(open.get(0));
                throw new RetryableException(first.reason(), first.cause());
            }
            return current;
        }

        private List<ItemResult> repeated(List<ItemResult> before) throws InterruptedException {
            List<Integer> open = notNow(before);
            List<ItemResult> retried = once(open.stream().map(operations::get).toList());
            for (int i = 0; i < open.size(); i++) {
                before.set(open.get(i), retried.get(i));
            }
            return before;
        }
    }

    private static List<Integer> notNow(List<ItemResult> results) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof ItemResult.NotNow) {
                open.add(i);
            }
        }
        return open;
    }

    private static Optional<ItemResult.Blocked> blocked(List<ItemResult> results) {
        for (ItemResult result : results) {
            if (result instanceof ItemResult.Blocked blocked) {
                return Optional.of(blocked);
            }
        }
        return Optional.empty();
    }

    private List<ItemResult> once(List<BulkOperation> operations) throws InterruptedException {
        List<ItemResult> results = new ArrayList<>(operations.size());
        for (List<BulkOperation> request : requests(operations)) {
            results.addAll(ask(request));
        }
        return results;
    }

    /** Splits operations into as few requests as possible, of about equal size. */
    static List<List<BulkOperation>> requests(List<BulkOperation> operations) {
        long bytes = operations.stream().mapToLong(BulkSender::bytes).sum();
        long requests = Math.max(parts(bytes, MAX_BYTES), parts(operations.size(), MAX_OPERATIONS));
        List<List<BulkOperation>> all = new ArrayList<>();
        int start = 0;
        long size = 0;
        for (int i = 0; i < operations.size(); i++) {
            size += bytes(operations.get(i));
            boolean isFull = size * requests >= bytes || i + 1 - start == MAX_OPERATIONS;
            if (isFull || i + 1 == operations.size()) {
                all.add(operations.subList(start, i + 1));
                start = i + 1;
                size = 0;
            }
        }
        return all;
    }

    private static long parts(long whole, long most) {
        return (whole + most - 1) / most;
    }

    private static long bytes(BulkOperation operation) {
        Object document = operation.isIndex()
                ? operation.index().document()
                : operation.isCreate() ? operation.create().document() : null;
        return OVERHEAD_BYTES + (document instanceof BinaryData json ? json.size() : 0);
    }

    private List<ItemResult> ask(List<BulkOperation> operations) throws InterruptedException {
        try {
            List<BulkResponseItem> items =
                    client.bulk(b -> b.operations(operations)).items();
            if (items.size() != operations.size()) {
                throw new IOException(items.size() + " answers to " + operations.size() + " operations");
            }
            return items.stream().map(BulkSender::result).toList();
        } catch (IOException | RuntimeException e) {
            if (Thread.interrupted()) {
                throw (InterruptedException) new InterruptedException("interrupted while it was written").initCause(e);
            }
            ItemResult result = ElasticsearchErrors.isForNow(e)
                    ? new ItemResult.NotNow(ElasticsearchErrors.reason(e), e)
                    : new ItemResult.Rejected(ElasticsearchErrors.reason(e));
            return Collections.nCopies(operations.size(), result);
        }
    }

    private static ItemResult result(BulkResponseItem item) {
        ErrorCause error = item.error();
        boolean absentAsWished = item.operationType() == OperationType.Delete && item.status() == 404;
        if (error == null || absentAsWished) {
            return new ItemResult.Done(
                    Objects.requireNonNullElse(item.seqNo(), -1L), Objects.requireNonNullElse(item.primaryTerm(), -1L));
        }
        String reason = ElasticsearchErrors.reason(error);
        if (item.status() == 409 || "document_missing_exception".equals(error.type())) {
            return new ItemResult.Conflict();
        }
        if (ElasticsearchErrors.isBlock(item.status(), error) || ElasticsearchErrors.isGone(error)) {
            return new ItemResult.Blocked(reason);
        }
        return ElasticsearchErrors.isForNow(item.status()) || ElasticsearchErrors.isNoRoom(reason)
                ? new ItemResult.NotNow(reason, new IOException(reason))
                : new ItemResult.Rejected(reason);
    }
}
