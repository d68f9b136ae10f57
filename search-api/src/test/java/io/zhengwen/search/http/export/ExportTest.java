package io.zhengwen.search.http.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.guard.ServerPolicy;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.SharedLanguageResources;
import io.zhengwen.search.http.ChunkedAnswer;
import io.zhengwen.search.http.FakeIndex;
import io.zhengwen.search.http.HttpServer;
import io.zhengwen.search.query.HitHighlight;
import io.zhengwen.search.query.IndexUnavailableException;
import io.zhengwen.search.query.LanguageResources;
import io.zhengwen.search.query.PassageHit;
import io.zhengwen.search.query.PassageScan;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests exports as clients receive them: the cells, and failures midway. */
final class ExportTest {
    private static final LanguageResources KNOWLEDGE = SharedLanguageResources.get();

    private final FakeIndex index = new FakeIndex();
    private final HttpServer server = HttpServer.start("127.0.0.1", 0, ServerPolicy.open(), index, KNOWLEDGE, null);

    @AfterEach
    void stop() {
        server.close();
    }

    /** Returns fixed batches and then ends or fails. */
    private final class FakeScan implements PassageScan {
        private final Queue<List<PassageHit>> batches = new ArrayDeque<>();
        private final boolean breaks;
        private final CountDownLatch closed = new CountDownLatch(1);

        FakeScan(boolean breaks, List<PassageHit> first) {
            this.breaks = breaks;
            batches.add(first);
            index.scan = this;
        }

        @Override
        public List<PassageHit> next() {
            List<PassageHit> batch = batches.poll();
            if (batch == null && breaks) {
                throw new IndexUnavailableException("cannot search", new IOException("connection refused"));
            }
            return batch == null ? List.of() : batch;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @Test
    void endsJsonLinesThatBreakOffWithAnErrorAndNoEndOfTheStream() throws Exception {
        FakeScan scan = new FakeScan(true, List.of(hit("a", "调研。"), hit("b", "考察。")));
        ChunkedAnswer answer = broken("jsonl", "identity");
        assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(answer.ended()).isFalse();
        List<String> lines = answer.text().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("{\"id\":\"a\"");
        assertThat(lines.get(2)).startsWith("{\"error\":{\"title\":\"Service Unavailable\",\"status\":503");
        assertThat(scan.closed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void saysSoInCompressedStreamsToo() throws Exception {
        new FakeScan(true, List.of(hit("a", "调研。")));
        ChunkedAnswer answer = broken("jsonl", "gzip");
        assertThat(answer.ended()).isFalse();
        assertThat(answer.unzipped()).contains("\"status\":503");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv"})
    void keepsNothingOfWhatItHasSent(String format) throws Exception {
        ForgettingScan scan = new ForgettingScan();
        index.scan = scan;
        assertThat(get(format, "identity").body().readAllBytes()).isNotEmpty();
        assertThat(scan.forgotten).isTrue();
    }

    /** Before its last batch, checks that all batches but the first and the latest can be garbage collected. */
    private static final class ForgettingScan implements PassageScan {
        private static final int BATCHES = 12;
        private final List<WeakReference<PassageHit>> sent = new ArrayList<>();
        private volatile boolean forgotten;

        @Override
        public List<PassageHit> next() {
            if (sent.size() == BATCHES) {
                forgotten = areCollected(sent.subList(1, BATCHES - 1));
                return List.of();
            }
            PassageHit hit = hit("batch " + sent.size(), "调研。");
            sent.add(new WeakReference<>(hit));
            return List.of(hit);
        }

        private static boolean areCollected(List<WeakReference<PassageHit>> hits) {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (System.nanoTime() < deadline) {
                System.gc();
                if (hits.stream().allMatch(hit -> hit.get() == null)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void close() {
            // nothing to close
        }
    }

    @Test
    void abortsTablesThatBreakOff() throws Exception {
        new FakeScan(true, List.of(hit("a", "调研。")));
        ChunkedAnswer answer = broken("csv", "identity");
        assertThat(answer.ended()).isFalse();
        assertThat(answer.text().lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1"})
    void defusesFormulas(String formula) throws Exception {
        new FakeScan(false, List.of(hit("a", formula + ",\"x\"\n调研")));
        String table = new String(get("csv", "identity").body().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(table)
                .startsWith("\uFEFFid,")
                .contains(",\"'" + formula + ",\"\"x\"\"\n调研\",")
                .endsWith("\r\n");
    }

    @Test
    void answersWithAProblemWhenNothingHasBeenSentYet() throws Exception {
        FakeScan scan = new FakeScan(true, List.of());
        scan.batches.clear();
        HttpResponse<InputStream> answer = get("csv", "identity");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(ProblemDetails.MEDIA_TYPE);
        assertThat(scan.closed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void rejectsWhatItDoesNotKnow() throws Exception {
        assertThat(get("xml", "identity").statusCode()).isEqualTo(400);
    }

    private ChunkedAnswer broken(String format, String encoding) throws IOException {
        return ChunkedAnswer.get(server.port(), "/api/v1/export?format=" + format, encoding);
    }

    private HttpResponse<InputStream> get(String format, String encoding) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/export?format=" + format);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Accept-Encoding", encoding)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
    }

    private static PassageHit hit(String id, String text) {
        return new PassageHit(
                id,
                id,
                PassageLevel.PARAGRAPH,
                1,
                null,
                null,
                text,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PassageHit.Subject(List.of(), List.of()),
                List.of(),
                HitHighlight.NONE,
                0,
                null,
                null);
    }
}
