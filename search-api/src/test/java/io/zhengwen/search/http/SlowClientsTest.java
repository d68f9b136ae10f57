package io.zhengwen.search.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.guard.AccessPolicy;
import io.zhengwen.guard.AccessRight;
import io.zhengwen.guard.ApiKey;
import io.zhengwen.guard.ApiKeys;
import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.guard.ServerLimits;
import io.zhengwen.guard.ServerMetrics;
import io.zhengwen.guard.ServerPolicy;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.SharedLanguageResources;
import io.zhengwen.search.query.HitHighlight;
import io.zhengwen.search.query.LanguageResources;
import io.zhengwen.search.query.PassageHit;
import io.zhengwen.search.query.PassageScan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that clients that send slowly, read slowly or do nothing lose their connection while others are served. */
final class SlowClientsTest {
    private static final LanguageResources KNOWLEDGE = SharedLanguageResources.get();
    private static final AccessPolicy WITH_KEY = new AccessPolicy(
            new ApiKeys(List.of(new ApiKey("desk", Set.of(AccessRight.INGEST), ApiKey.hash("ingest-secret")))),
            false,
            List.of());
    private static final Duration LONG = Duration.ofSeconds(30);
    /** A short timeout that is long enough for a proper client's request. */
    private static final Duration SHORT = Duration.ofSeconds(2);
    /** The concurrency limit of exports and of ingestion. */
    private static final int LONG_PLACES = 4;
    /** The path of the largest response that is not streamed. */
    private static final String LARGE = "/docs/swagger-ui-bundle.js";

    private static final int SMALL_WINDOW = 1_024;
    /** Far more than the concurrency limit. */
    private static final int MANY = 100;

    private final FakeIndex index = new FakeIndex();
    private final List<AutoCloseable> clients = new ArrayList<>();
    private HttpServer server = start(ServerLimits.DEFAULT);

    private HttpServer start(ServerLimits limits) {
        return HttpServer.start(
                "127.0.0.1",
                0,
                new ServerPolicy(WITH_KEY, limits, new ServerMetrics()),
                index,
                KNOWLEDGE,
                new FakeIntake());
    }

    private void restart(ServerLimits limits) {
        server.close();
        server = start(limits);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable client : clients) {
            client.close();
        }
        server.close();
    }

    @Test
    void closesConnectionsWhoseHeadsNeverEndAndServesOthers() throws Exception {
        restart(ServerLimits.DEFAULT.withSlowness(LONG, SHORT));
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            slow.add(sending("GET /healthz HTTP/1.1\r\nX: "));
        }
        assertThat(statusOf("/api/v1/search")).isEqualTo(200);
        for (Socket socket : slow) {
            assertThat(dripUntilClosed(socket)).isTrue();
        }
    }

    @Test
    void givesUpOnABodyThatStops() throws Exception {
        restart(ServerLimits.DEFAULT.withSlowness(SHORT, LONG));
        assertThat(RawHttpConnection.exchange(server.port(), ingestHead(100) + "{"))
                .startsWith("HTTP/1.1 4")
                .contains(ProblemDetails.MEDIA_TYPE);
    }

    @Test
    void aSmallBodyMayComeLongAfterItsHead() throws Exception {
        Socket late = sending(ingestHead(2));
        late.setSoTimeout(500);
        assertThatThrownBy(() -> late.getInputStream().read())
                .as("nothing comes back before the body has gone")
                .isInstanceOf(SocketTimeoutException.class);
        late.setSoTimeout(10_000);
        late.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
        assertThat(RawHttpConnection.read(late.getInputStream())).startsWith("HTTP/1.1 200");
    }

    @Test
    void bodiesThatDripHoldUpNobodyButOtherBodiesAndThoseNotForLong() throws Exception {
        restart(ServerLimits.DEFAULT.withSlowness(LONG, SHORT));
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < LONG_PLACES; i++) {
            slow.add(sending(ingestHead(100_000) + "{"));
        }
        // a request that held a permit itself may have kept one of them out
        String rejected = RawHttpConnection.exchange(server.port(), ingestHead(2) + "{}");
        while (!rejected.startsWith("HTTP/1.1 503")) {
            slow.add(sending(ingestHead(100_000) + "{"));
            assertThat(slow).as("bodies at once").hasSizeLessThan(MANY);
            rejected = RawHttpConnection.exchange(server.port(), ingestHead(2) + "{}");
        }
        assertThat(rejected).contains("Retry-After: ").contains("busy").contains(ProblemDetails.MEDIA_TYPE);
        assertThat(statusOf("/api/v1/search")).isEqualTo(200);
        assertThat(statusOf("/api/v1/export")).isEqualTo(200);
        for (Socket socket : slow) {
            assertThat(drip(socket)).containsPattern("\\AHTTP/1.1 (408|503)");
        }
        askUntil(200, ingestHead(2) + "{}");
    }

    @Test
    void answersThatNobodyTakesHoldNoPlace() throws Exception {
        restart(ServerLimits.DEFAULT.withPlaces(2, 0, SHORT).withSlowness(SHORT, LONG));
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Socket socket = askingWithASmallWindow(LARGE);
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            slow.add(socket);
        }
        assertThat(statusOf("/api/v1/search")).isEqualTo(200);
        String ended =
                "http_server_requests_seconds_count\\{method=\"GET\",route=\"/docs/[^\"]*\",status=\"200\"} 20\\D";
        askUntil(Pattern.compile(ended), get("/metrics"));
        int whole = RawHttpConnection.exchange(server.port(), get(LARGE)).length();
        for (Socket socket : slow) {
            assertThat(remaining(socket)).isLessThan(whole);
        }
    }

    @Test
    void clientsThatAskAndNeverTakeHoldNoThread() throws Exception {
        restart(ServerLimits.DEFAULT.withPlaces(1, 0, SHORT).withSlowness(LONG, LONG));
        byte[] requests =
                "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n".repeat(5_000).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 30; i++) {
            SocketChannel channel = SocketChannel.open().setOption(StandardSocketOptions.SO_RCVBUF, SMALL_WINDOW);
            clients.add(channel);
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            channel.configureBlocking(false);
            ByteBuffer unsent = ByteBuffer.wrap(requests);
            while (unsent.hasRemaining() && channel.write(unsent) > 0) {
                // fill the socket's buffer
            }
        }
        assertThat(statusOf("/api/v1/search")).isEqualTo(200);
    }

    @Test
    void exportsThatNobodyTakesHoldUpOtherExportsOnlyAndNotForLong() throws Exception {
        restart(ServerLimits.DEFAULT.withSlowness(SHORT, LONG));
        String rejected = "";
        while (!rejected.startsWith("HTTP/1.1 503")) {
            index.scan = new Endless();
            askingWithASmallWindow("/api/v1/export").getInputStream().read();
            assertThat(clients).as("exports at once").hasSizeLessThan(MANY);
            index.scan = Endless.EMPTY;
            rejected = RawHttpConnection.exchange(server.port(), get("/api/v1/export"));
        }
        assertThat(rejected).contains("Retry-After: ");
        assertThat(statusOf("/api/v1/search")).isEqualTo(200);
        askUntil(200, get("/api/v1/export"));
    }

    @Test
    void endsAnExportThatIsTakenByteByByte() throws Exception {
        restart(ServerLimits.DEFAULT.withSlowest(50_000_000));
        Endless scan = new Endless();
        index.scan = scan;
        try (Socket slow = askingWithASmallWindow("/api/v1/export")) {
            InputStream in = slow.getInputStream();
            while (scan.closed.getCount() > 0 && in.read() >= 0) {
                // one at a time
            }
            assertThat(scan.closed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void silentConnectionsMakeRoomWhenThereAreTooMany() throws Exception {
        restart(ServerLimits.DEFAULT.withConnections(8));
        for (int i = 0; i < 7; i++) {
            assertThat(sending("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                            .getInputStream()
                            .read())
                    .isEqualTo('H');
        }
        sending("");
        assertThat(statusOf("/api/v1/search"))
                .as("long before the 30 seconds that they could be silent for")
                .isEqualTo(200);
    }

    @Test
    void keepsToItsConnectionsAndServesMoreClientsOneAfterTheOther() throws Exception {
        restart(ServerLimits.DEFAULT.withConnections(4));
        List<Socket> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(sending(get("/api/v1/search")));
        }
        for (Socket socket : all) {
            assertThat(RawHttpConnection.read(socket.getInputStream())).startsWith("HTTP/1.1 200");
            socket.close();
        }
    }

    /** Sends single bytes so that the connection is never idle, until the server closes it. */
    private static boolean dripUntilClosed(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        socket.setSoTimeout(20);
        while (true) {
            try {
                out.write('a');
                if (socket.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException stillOpen) {
                // send the next byte
            } catch (IOException reset) {
                return true;
            }
        }
    }

    /** Sends single bytes until the server responds, and returns the response. */
    private static String drip(Socket socket) throws IOException {
        socket.setSoTimeout(50);
        while (true) {
            try {
                socket.getOutputStream().write(' ');
                int first = socket.getInputStream().read();
                socket.setSoTimeout(10_000);
                return (char) first + RawHttpConnection.read(socket.getInputStream());
            } catch (SocketTimeoutException nothingYet) {
                // send the next byte
            }
        }
    }

    /** The number of bytes that can still be read from a connection that the server has closed. */
    private static int remaining(Socket socket) throws IOException {
        int taken = 0;
        byte[] some = new byte[1 << 16];
        try {
            for (int n = socket.getInputStream().read(some);
                    n >= 0;
                    n = socket.getInputStream().read(some)) {
                taken += n;
            }
        } catch (SocketException reset) {
            // a reset closes the connection too
        }
        return taken;
    }

    private String askUntil(int status, String request) throws IOException {
        return askUntil(Pattern.compile("\\AHTTP/1.1 " + status), request);
    }

    private String askUntil(Pattern wanted, String request) throws IOException {
        long giveUp = System.nanoTime() + LONG.toNanos();
        while (true) {
            String answer = RawHttpConnection.exchange(server.port(), request);
            if (wanted.matcher(answer).find()) {
                return answer;
            }
            assertThat(System.nanoTime()).as("still %s", answer).isLessThan(giveUp);
        }
    }

    private int statusOf(String path) throws IOException {
        return Integer.parseInt(RawHttpConnection.exchange(server.port(), get(path))
                .substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    private Socket sending(String start) throws IOException {
        Socket socket = RawHttpConnection.connect(server.port());
        clients.add(socket);
        socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private Socket askingWithASmallWindow(String path) throws IOException {
        Socket socket = new Socket();
        clients.add(socket);
        socket.setReceiveBufferSize(SMALL_WINDOW);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        socket.getOutputStream().write(get(path).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    }

    private static String ingestHead(int length) {
        return String.join(
                "\r\n",
                "POST /api/v1/articles HTTP/1.1",
                "Host: a",
                "Connection: close",
                "Authorization: Bearer ingest-secret",
                "Content-Type: application/json",
                "Content-Length: " + length,
                "",
                "");
    }

    /** A scan without an end. */
    private static final class Endless implements PassageScan {
        static final PassageScan EMPTY = new PassageScan() {
            @Override
            public List<PassageHit> next() {
                return List.of();
            }

            @Override
            public void close() {
                // nothing to close
            }
        };

        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public List<PassageHit> next() {
            return Collections.nCopies(100, HIT);
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    private static final PassageHit HIT = new PassageHit(
            "a",
            "a",
            PassageLevel.PARAGRAPH,
            1,
            null,
            null,
            "调研".repeat(500),
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
