package io.zhengwen.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program: {@code zhengwen COMMAND}. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its {@link ExitStatus}. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = ExitStatus.FAULT.code();
        try {
            status = run(out, err, args);
        } catch (Error fault) {
            // The exit below would come before the JVM's own report.
            fault.printStackTrace(err);
        } finally {
            // Also after an Error: no remaining thread may keep a broken program alive.
            System.exit(status);
        }
    }

    /** Runs one command and returns its exit status. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new ZhengwenCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new OneLineErrors())
                .setExecutionExceptionHandler(new OneLineErrors());
        int status = line.execute(args);
        out.flush();
        err.flush();
        return status;
    }
}
