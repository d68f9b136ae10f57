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

/** {@code zhengwen key}: a new API key, shown once, and the line that makes a server accept it. */
@Command(
        name = "key",
        description = {
            "Make an API key. The line for the file of --api-keys goes to standard output, the key itself to standard",
            "error, once: nobody can find it out from the line."
        },
        footer = {"", "Example:", "  ./zhengwen key press-desk --rights read,ingest >> keys.txt"})
final class KeyCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Name for logs: letters, digits, '.', '_' and '-'.")
    String name = "";

    @Option(
            names = "--rights",
            paramLabel = "RIGHT",
            split = ",",
            defaultValue = "read",
            description = "read, ingest or both, joined by a comma (default: ${DEFAULT-VALUE}).")
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
        line.getErr().println("the key, shown this once: " + secret);
        return ExitStatus.DONE.code();
    }
}
