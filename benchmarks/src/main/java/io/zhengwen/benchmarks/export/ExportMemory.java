package io.zhengwen.benchmarks.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

/**
 * Exports generated passages in both formats from a server with a small heap, and prints the server's live heap
 * before the export and after each tenth of it. This process plays Elasticsearch, so that only the server's memory is
 * measured.
 */
public final class ExportMemory {
    private static final int PASSAGES = 1_000_000;
    private static final String HEAP = "128m";
    private static final double MEGA = 1 << 20;
    private static final int STEPS = 10;

    private final ServerProcess server;
    private final int passages;
    private final HttpClient http = HttpClient.newHttpClient();

    private ExportMemory(ServerProcess server, int passages) {
        this.server = server;
        this.passages = passages;
    }

    /**
     * Runs the measurement.
     *
     * @param arguments the number of passages and the server's heap in the syntax of {@code -Xmx}; 1,000,000 and 128m
     *     by default
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int passages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PASSAGES;
        String heap = arguments.length > 1 ? arguments[1] : HEAP;
        try (EndlessCluster cluster = EndlessCluster.start(passages);
                ServerProcess server = ServerProcess.start(cluster.url(), heap)) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "heap of the server: at most %s; %.1f MB live before the export",
                    heap,
                    megabytes(server.live())));
            for (String format : List.of("jsonl", "csv")) {
                new ExportMemory(server, passages).export(format);
            }
        }
    }

    private void export(String format) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.address() + "/api/v1/export?level=sentence&format=" + format))
                .build();
        long started = System.nanoTime();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        int header = format.equals("csv") ? 1 : 0;
        long bytes = 0;
        long lines = -header;
        long maximum = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream stream = answer.body()) {
            long nextSample = passages / STEPS;
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                bytes += read;
                lines += lineEnds(buffer, read);
                if (lines >= nextSample) {
                    long live = server.live();
                    maximum = Math.max(maximum, live);
                    System.out.println(String.format(
                            Locale.ROOT,
                            "%5s %,9d passages, %,5.0f MB sent: %.1f MB live",
                            format,
                            lines,
                            megabytes(bytes),
                            megabytes(live)));
                    nextSample += passages / STEPS;
                }
            }
        }
        if (answer.statusCode() != 200 || lines != passages) {
            throw new IllegalStateException("status " + answer.statusCode() + ", " + lines + " of " + passages);
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%5s all %,d in %.0f s: at most %.1f MB live",
                format,
                lines,
                (System.nanoTime() - started) / 1e9,
                megabytes(maximum)));
    }

    private static int lineEnds(byte[] buffer, int length) {
        int ends = 0;
        for (int i = 0; i < length; i++) {
            ends += buffer[i] == '\n' ? 1 : 0;
        }
        return ends;
    }

    private static double megabytes(long bytes) {
        return bytes / MEGA;
    }
}
