package io.zhengwen.indexer.write;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.DefaultTransportOptions;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.zhengwen.indexer.cluster.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Senders that share a connection; the timeout is for tests that would otherwise hang. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class BulkSenderTest {
    private static final RetryPolicy SHORT =
            new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(60));
    private static final int THREADS = 4;

    private final ExecutorService callers = Executors.newFixedThreadPool(THREADS);
    private final Answering answering = new Answering();
    private final BulkSender sender = new BulkSender(new ElasticsearchClient(answering), SHORT);

    @AfterEach
    void stop() {
        callers.shutdownNow();
        answering.close();
    }

    /**
     * With the client's ingester three threads waited here for a slot of the request that hangs: the first took the
     * operations of all, the second was woken in vain, and nothing was left to wake the third.
     */
    @Test
    void nobodyIsForgottenWhoSendsWhileAnotherWaits() throws Exception {
        List<CompletableFuture<List<ItemResult>>> results = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (String name : List.of("hang", "a", "b", "c")) {
            CompletableFuture<List<ItemResult>> result = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    result.complete(sender.send(operations(name, 2)));
                } catch (InterruptedException e) {
                    result.completeExceptionally(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
            if (name.equals("hang")) {
                answering.hanging.acquire();
            }
            results.add(result);
            threads.add(thread);
        }
        while (!threads.stream().allMatch(BulkSenderTest::isDoneOrWaits)) {
            Thread.onSpinWait();
        }
        answering.release.countDown();
        for (CompletableFuture<List<ItemResult>> result : results) {
            assertThat(result.get()).hasSize(2).hasOnlyElementsOfType(ItemResult.Done.class);
        }
    }

    private static boolean isDoneOrWaits(Thread thread) {
        return thread.getState() == Thread.State.TERMINATED || thread.getState() == Thread.State.WAITING;
    }

    @Test
    void manyThreadsGetAnswersToTheirOwnOperations() throws Exception {
        List<Future<Long>> sending = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            String name = "t" + thread;
            sending.add(callers.submit(() -> {
                long sum = 0;
                for (int i = 0; i < 500; i++) {
                    for (ItemResult result : sender.send(operations(name + "-" + i, 3))) {
                        sum += ((ItemResult.Done) result).seqNo();
                    }
                }
                return sum;
            }));
        }
        for (Future<Long> each : sending) {
            assertThat(each.get()).isEqualTo(500L * (0 + 1 + 2));
        }
    }

    @Test
    void aRequestThatHangsHoldsUpNobodyElse() throws Exception {
        Future<List<ItemResult>> hanging = callers.submit(() -> sender.send(operations("hang", 1)));
        answering.hanging.acquire();
        assertThat(sender.send(operations("other", 3))).hasOnlyElementsOfType(ItemResult.Done.class);
        answering.release.countDown();
        assertThat(hanging.get()).hasOnlyElementsOfType(ItemResult.Done.class);
    }

    @Test
    void whoWaitsForAnAnswerCanBeInterrupted() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread waiting = new Thread(() -> {
            try {
                sender.send(operations("hang", 1));
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        waiting.start();
        answering.hanging.acquire();
        waiting.interrupt();
        waiting.join();
        assertThat(interrupted).isTrue();
    }

    /** 9,000 small operations are too many for one request, and 20 of half a megabyte are too large. */
    @Test
    void answersComeInTheOrderOfTheOperationsHoweverManyRequestsThereAre() throws Exception {
        List<ItemResult> many = sender.send(operations("n", 9_000));
        assertThat(many).hasSize(9_000);
        assertThat(((ItemResult.Done) many.get(8_321)).seqNo()).isEqualTo(8_321);
        assertThat(answering.sizes).containsExactly(4_500, 4_500);
        answering.sizes.clear();
        List<ItemResult> large = sender.send(operations("n", 20, 500_000));
        assertThat(((ItemResult.Done) large.get(17)).seqNo()).isEqualTo(17);
        assertThat(answering.sizes).containsExactly(10, 10);
        assertThat(sender.send(List.of())).isEmpty();
    }

    @Test
    void onlyWhatWasNotTakenIsSentAgain() throws Exception {
        answering.busy.set(1);
        assertThat(sender.send(operations("n", 9_000))).hasOnlyElementsOfType(ItemResult.Done.class);
        assertThat(answering.sizes).containsExactly(4_500, 4_500, 4_500);
    }

    private static List<BulkOperation> operations(String name, int count) {
        return operations(name, count, 10);
    }

    private static List<BulkOperation> operations(String name, int count, int bytes) {
        List<BulkOperation> operations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = name + "#" + i;
            operations.add(BulkOperation.of(b -> b.index(
                    x -> x.index("a").id(id).document(BinaryData.of(new byte[bytes], ContentType.APPLICATION_JSON)))));
        }
        return operations;
    }

    /**
     * An Elasticsearch that accepts everything, in its own threads; an operation called "hang" is answered only when
     * released.
     */
    private static final class Answering implements ElasticsearchTransport {
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        private final Semaphore hanging = new Semaphore(0);
        private final CountDownLatch release = new CountDownLatch(1);
        private final AtomicInteger busy = new AtomicInteger();

        @Override
        public <RequestT, ResponseT, ErrorT> ResponseT performRequest(
                RequestT request, Endpoint<RequestT, ResponseT, ErrorT> endpoint, @Nullable TransportOptions options)
                throws IOException {
            try {
                return performRequestAsync(request, endpoint, options).get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }

        @Override
        @SuppressWarnings("unchecked") // only bulk requests are made
        public <RequestT, ResponseT, ErrorT> CompletableFuture<ResponseT> performRequestAsync(
                RequestT request, Endpoint<RequestT, ResponseT, ErrorT> endpoint, @Nullable TransportOptions options) {
            return CompletableFuture.supplyAsync(() -> (ResponseT) answer((BulkRequest) request), threads);
        }

        private BulkResponse answer(BulkRequest request) {
            sizes.add(request.operations().size());
            if (String.valueOf(request.operations().get(0).index().id()).startsWith("hang")) {
                hanging.release();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            if (busy.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw new IllegalStateException("busy");
            }
            return BulkResponse.of(r -> {
                for (BulkOperation operation : request.operations()) {
                    String id = String.valueOf(operation.index().id());
                    r.items(item -> item.operationType(OperationType.Index)
                            .index("a")
                            .status(201)
                            .seqNo(Long.parseLong(id.substring(id.indexOf('#') + 1)))
                            .primaryTerm(1L));
                }
                return r.errors(false).took(1);
            });
        }

        @Override
        public JsonpMapper jsonpMapper() {
            return new JacksonJsonpMapper();
        }

        @Override
        public TransportOptions options() {
            return DefaultTransportOptions.EMPTY;
        }

        @Override
        public void close() {
            release.countDown();
            threads.shutdownNow();
        }
    }
}
