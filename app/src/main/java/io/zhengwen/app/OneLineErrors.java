package io.zhengwen.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Prints every error as one line on standard error, with a stack trace only if {@code --verbose} is given. */
final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine line = error.getCommandLine();
        say(line.getErr(), error.getMessage() + "; see " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.WRONG_USAGE.code();
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine line, ParseResult parsed) {
        CommandException known = ErrorReporter.describe(error);
        say(line.getErr(), known.getMessage());
        if (ZhengwenCommand.verbose(line)) {
            error.printStackTrace(line.getErr());
        }
        return known.status().code();
    }

    private static void say(PrintWriter err, String message) {
        err.println("zhengwen: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
    }
}
