package io.zhengwen.benchmarks.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A running {@link ExportingServer}. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final OutputStream asks;
    private final URI address;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.asks = process.getOutputStream();
        this.address = URI.create(next(ExportingServer.ADDRESS));
    }

    /** @param heap its most, as {@code -Xmx} takes it */
    static ServerProcess start(URI cluster, String heap) throws IOException {
        return new ServerProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportingServer.class.getName(),
                        cluster.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    URI address() {
        return address;
    }

    /** Bytes of its heap that are in use after a collection. */
    long live() throws IOException {
        asks.write('\n');
        asks.flush();
        return Long.parseLong(next(ExportingServer.LIVE));
    }

    private String next(String what) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(what)) {
                return line.substring(what.length());
            }
        }
        throw new IllegalStateException("the server has ended: is its heap too small?");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
