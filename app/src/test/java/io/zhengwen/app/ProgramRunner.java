package io.zhengwen.app;

import io.zhengwen.node.ElasticsearchNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./zhengwen} as a person runs it. */
final class ProgramRunner {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private ProgramRunner() {}

    /** The exit status and output of a command. */
    record Outcome(int status, String out, String err) {}

    /** Returns a folder that tests may use and that Elasticsearch can reach, also if root runs the tests. */
    static Path folder(String name) {
        Path target = Path.of("target").toAbsolutePath();
        Path base =
                ElasticsearchNode.blocking(target).isEmpty() ? target : Path.of(System.getProperty("java.io.tmpdir"));
        return base.resolve("zhengwen-" + name + "-" + ProcessHandle.current().pid());
    }

    static Path root() {
        return ROOT;
    }

    /** Runs a command to its end. */
    static Outcome run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("zhengwen", ".out");
        Path err = Files.createTempFile("zhengwen", ".err");
        try {
            Process process = builder(arguments)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "zhengwen " + List.of(arguments) + " did not end: " + Files.readString(err));
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Starts a serving command and returns once it has printed its address. */
    static Server serve(String... arguments) throws IOException {
        return Server.await(builder(arguments).redirectErrorStream(true).start());
    }

    /** Starts a command that runs until it is stopped; Ctrl-C reaches it whatever the tests' shell does. */
    static Running start(String... arguments) throws IOException {
        ProcessBuilder builder = builder(arguments).redirectErrorStream(true);
        builder.command().addAll(0, List.of("env", "--default-signal=INT"));
        return new Running(builder.start());
    }

    private static ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ROOT.resolve("zhengwen").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
        // Tests run dozens of commands of a few seconds each.
        builder.environment().putIfAbsent("ZHENGWEN_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        return builder;
    }

    /** A running command. */
    static final class Running implements AutoCloseable {
        private final Process process;
        private final BufferedReader lines;
        private final StringBuilder said = new StringBuilder();

        private Running(Process process) {
            this.process = process;
            this.lines = process.inputReader(StandardCharsets.UTF_8);
        }

        /** Returns the next line that contains a text; fails if the program ends first. */
        String await(String piece) throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains(piece)) {
                    return line;
                }
            }
            throw new IllegalStateException("zhengwen ended before it said '" + piece + "':\n" + said);
        }

        /** Presses Ctrl-C and returns the exit status. */
        int interrupt() throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            return process.waitFor();
        }

        /** Kills the program with SIGKILL. */
        @Override
        public void close() {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** A running server. */
    static final class Server implements AutoCloseable {
        private final Process process;
        private final String address;

        private Server(Process process, String address) {
            this.process = process;
            this.address = address;
        }

        private static Server await(Process process) throws IOException {
            StringBuilder said = new StringBuilder();
            BufferedReader lines =
                    new BufferedReader(new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                int at = line.indexOf("http://");
                int end = line.indexOf("/api/v1/search");
                if (at >= 0 && end > at) {
                    drain(lines);
                    return new Server(process, line.substring(at, end));
                }
            }
            throw new IllegalStateException("zhengwen ended before it served:\n" + said);
        }

        /** Keeps reading the output, so that the program is never blocked by it. */
        private static void drain(BufferedReader lines) {
            Thread reader = new Thread(() -> {
                try {
                    while (lines.readLine() != null) {}
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot read what zhengwen says", e);
                }
            });
            reader.setDaemon(true);
            reader.start();
        }

        String address() {
            return address;
        }

        /** Kills the program with SIGKILL. */
        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }

        /** Stops the program with SIGTERM. */
        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
