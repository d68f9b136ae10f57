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
    private final BufferedReader output;
    private final OutputStream input;
    private final URI address;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.input = process.getOutputStream();
        this.address = URI.create(next(ExportingServer.ADDRESS));
    }

    /** @param heap the maximum heap in the syntax of {@code -Xmx} */
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

    /** Returns the bytes of heap in use after a garbage collection. */
    long live() throws IOException {
        input.write('\n');
        input.flush();
        return Long.parseLong(next(ExportingServer.LIVE));
    }

    private String next(String prefix) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(prefix)) {
                return line.substring(prefix.length());
            }
        }
        throw new IllegalStateException("the server has exited; its heap may be too small");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
