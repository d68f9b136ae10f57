package io.zhengwen.app;

import io.zhengwen.guard.AccessRight;
import io.zhengwen.guard.ApiKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhengwen key}: creates an API key and prints the key and its line for the server's key file. */
@Command(
        name = "key",
        description = {
            "Create an API key.",
            "The line for the --api-keys file is printed on standard output, the key itself on standard "
                    + "error. The key is shown only once and cannot be recovered from the line."
        },
        footer = {"", "Example:", "  ./zhengwen key press-desk --rights read,ingest >> keys.txt"})
final class KeyCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Name shown in logs: letters, digits, '.', '_' and '-'.")
    String name = "";

    @Option(
            names = "--rights",
            paramLabel = "RIGHT",
            split = ",",
            defaultValue = "read",
            description = "read, ingest, or both separated by a comma (default: ${DEFAULT-VALUE}).")
    List<AccessRight> rights = List.of(AccessRight.READ);

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        String secret = ApiKey.newSecret();
        Set<AccessRight> given = EnumSet.copyOf(rights);
        ApiKey key;
        try {
            key = new ApiKey(name, given, ApiKey.hash(secret));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, String.valueOf(e.getMessage()), e);
        }
        line.getOut().println(key.line());
        line.getErr().println("the key (shown only once): " + secret);
        return ExitStatus.DONE.code();
    }
}
