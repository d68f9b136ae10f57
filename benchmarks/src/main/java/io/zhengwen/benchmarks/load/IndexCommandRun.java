package io.zhengwen.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A run of {@code ./zhengwen index} in a separate process with 256 MB of heap, startup included.
 *
 * @param seconds wall-clock time
 * @param cpuSeconds processor time of the process; 0 if the system does not report it
 * @param output the output of the command
 */
record IndexCommandRun(double seconds, double cpuSeconds, String output) {
    static IndexCommandRun run(URI elasticsearch, Path corpus, Path folder) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                "./zhengwen",
                "index",
                "--elasticsearch",
                elasticsearch.toString(),
                "--rejects",
                folder.resolve("rejects.jsonl").toString(),
                corpus.toString());
        command.environment().put("ZHENGWEN_JAVA_OPTS", "-Xmx256m");
        long start = System.nanoTime();
        Process process = command.redirectErrorStream(true).start();
        Duration cpu = Duration.ZERO;
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder output = new StringBuilder();
            while (process.isAlive()) {
                cpu = process.info().totalCpuDuration().orElse(cpu);
                while (reader.ready()) {
                    output.append((char) reader.read());
                }
                Thread.sleep(20);
            }
            reader.lines().forEach(line -> output.append(line).append('\n'));
            double seconds = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        "the index command exited with status " + process.exitValue() + ": " + output);
            }
            return new IndexCommandRun(
                    seconds, cpu.toMillis() / 1e3, output.toString().strip());
        }
    }
}
