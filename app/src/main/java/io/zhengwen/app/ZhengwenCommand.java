package io.zhengwen.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The top-level command. */
@Command(
        name = "zhengwen",
        mixinStandardHelpOptions = true,
        version = "zhengwen 0.1.0",
        scope = ScopeType.INHERIT,
        sortOptions = false,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            IndexCommand.class,
            ExtractCommand.class,
            AnalyzeCommand.class,
            SearchCommand.class,
            DeleteCommand.class,
            StatusCommand.class,
            RollbackCommand.class,
            KeyCommand.class,
            CommandLine.HelpCommand.class
        },
        description = "Search Chinese government and business news by text, district, enterprise, person and topic.",
        usageHelpAutoWidth = true)
final class ZhengwenCommand implements Runnable {
    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print a stack trace if the command fails.")
    boolean verbose;

    @Spec
    @org.jspecify.annotations.Nullable
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), "Missing command");
    }

    /** Whether {@code --verbose} was given to the command of {@code line}. */
    static boolean verbose(CommandLine line) {
        CommandLine root = line;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root.getCommand() instanceof ZhengwenCommand command && command.verbose;
    }
}
