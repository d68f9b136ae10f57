package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkListener;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import io.zhengwen.indexer.cluster.ElasticsearchErrors;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.cluster.WritesBlockedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/**
 * Sends operations in bulk requests of a good size and waits for all their answers. Operations that are not taken for
 * now (429, 503, a lost connection) are sent again with growing pauses; each may thus be done twice, which none of
 * ours minds.
 */
public final class BulkSender implements AutoCloseable {
    private static final int MAX_OPERATIONS = 4_000;
    private static final long MAX_BYTES = 4L << 20;

    /** What is read of an answer; the rest of it, an item for each passage, would cost both sides processor time. */
    private static final String ANSWER =
            "took,errors,items.*._index,items.*.status,items.*.error,items.*._seq_no,items.*._primary_term";

    private final BulkIngester<Slot> ingester;
    private final RetryPolicy patience;

    public BulkSender(ElasticsearchClient client, RetryPolicy patience, int concurrentRequests) {
        this.patience = patience;
        this.ingester =
                BulkIngester.of(b -> b.client(client.withTransportOptions(o -> o.setParameter("filter_path", ANSWER)))
                        .maxOperations(MAX_OPERATIONS)
                        .maxSize(MAX_BYTES)
                        .maxConcurrentRequests(concurrentRequests)
                        .listener(new Listener()));
    }

    /**
     * The results, in the order of the operations; none is {@link ItemResult.NotNow} or {@link ItemResult.Blocked}.
     *
     * @throws ElasticsearchUnreachableException when some are still not taken after all patience
     * @throws WritesBlockedException when some were not taken since their index is read-only or gone
     */
    public List<ItemResult> send(List<BulkOperation> operations) throws InterruptedException {
        List<ItemResult> results = once(operations);
        RetryPolicy.Attempts attempts = patience.begin();
        List<Integer> open = notNow(results);
        while (!open.isEmpty()) {
            ItemResult.NotNow last = (ItemResult.NotNow) results.get(open.get(0));
            if (!attempts.again()) {
                throw patience.exhausted(last.cause());
            }
            List<ItemResult> retried = once(open.stream().map(operations::get).toList());
            for (int i = 0; i < open.size(); i++) {
                results.set(open.get(i), retried.get(i));
            }
            open = notNow(results);
        }
        return results;
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

    private static List<ItemResult> unblocked(List<ItemResult> results) {
        for (ItemResult result : results) {
            if (result instanceof ItemResult.Blocked blocked) {
                throw new WritesBlockedException(blocked.reason());
            }
        }
        return results;
    }

    private List<ItemResult> once(List<BulkOperation> operations) throws InterruptedException {
        Answers answers = new Answers(operations.size());
        for (int i = 0; i < operations.size(); i++) {
            ingester.add(operations.get(i), new Slot(answers, i));
        }
        if (!operations.isEmpty()) {
            ingester.flush();
        }
        return unblocked(answers.await());
    }

    @Override
    public void close() {
        ingester.close();
    }

    /** Where an operation's answer belongs. */
    private record Slot(Answers answers, int index) {
        void put(ItemResult result) {
            answers.put(index, result);
        }
    }

    private static final class Answers {
        private final List<ItemResult> results;
        private final CountDownLatch open;

        Answers(int size) {
            this.results = Collections.synchronizedList(
                    new ArrayList<>(Collections.nCopies(size, new ItemResult.Refused("was not answered"))));
            this.open = new CountDownLatch(size);
        }

        void put(int index, ItemResult result) {
            results.set(index, result);
            open.countDown();
        }

        List<ItemResult> await() throws InterruptedException {
            open.await();
            return new ArrayList<>(results);
        }
    }

    private static final class Listener implements BulkListener<Slot> {
        @Override
        public void beforeBulk(long execution, BulkRequest request, List<Slot> slots) {
            // nothing to prepare
        }

        @Override
        public void afterBulk(long execution, BulkRequest request, List<Slot> slots, BulkResponse response) {
            for (int i = 0; i < slots.size(); i++) {
                slots.get(i).put(result(response.items().get(i)));
            }
        }

        @Override
        public void afterBulk(long execution, BulkRequest request, List<Slot> slots, Throwable failure) {
            ItemResult result = ElasticsearchErrors.isForNow(failure)
                    ? new ItemResult.NotNow(ElasticsearchErrors.reason(failure), failure)
                    : new ItemResult.Refused(ElasticsearchErrors.reason(failure));
            slots.forEach(slot -> slot.put(result));
        }

        private static ItemResult result(BulkResponseItem item) {
            ErrorCause error = item.error();
            boolean absentAsWished = item.operationType() == OperationType.Delete && item.status() == 404;
            if (error == null || absentAsWished) {
                return new ItemResult.Done(
                        Objects.requireNonNullElse(item.seqNo(), -1L),
                        Objects.requireNonNullElse(item.primaryTerm(), -1L));
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
                    : new ItemResult.Refused(reason);
        }
    }
}
